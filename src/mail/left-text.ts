const number = new Intl.NumberFormat('en');

/** What leads to the papers that a message has no room for. */
export function leftText(left: number): string {
  return `And ${number.format(left)} more ${left === 1 ? 'paper' : 'papers'}`;
}
