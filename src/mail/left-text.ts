const number = new Intl.NumberFormat('en');

/** The text of the link to the papers that a message has no room for. */
export function leftText(left: number): string {
  return `And ${number.format(left)} more ${left === 1 ? 'paper' : 'papers'}`;
}
