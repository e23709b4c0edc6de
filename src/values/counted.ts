const number = new Intl.NumberFormat('en');

/**
 * A number with its noun in singular or plural.
 *
 * @example counted(1, 'author') // '1 author'
 * @example counted(1200, 'paper') // '1,200 papers'
 */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${number.format(count)} ${count === 1 ? noun : plural}`;
}
