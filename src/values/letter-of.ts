/** The letters under which names stand, and what stands for all others. */
export const OTHER = '#';

/**
 * The letter under which a word stands: A to Z, or `#` for what begins otherwise. `Ł` and `É` stand
 * under L and E.
 */
export function letterOf(word: string): string {
  const [first = ''] = word.normalize('NFD').replace(/^[Łł]/u, 'L').replace(/^[Øø]/u, 'O');
  const letter = first.toUpperCase();
  return /^[A-Z]$/.test(letter) ? letter : OTHER;
}
