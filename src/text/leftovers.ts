/** What still looks like TeX in a text for readers. */
const COMMAND = /\\[a-zA-Z]+/g;
const SCRIPT = /[\^_]\{/g;
/** An amount of money begins with a digit, and has nothing of a formula. */
const FORMULA = /\$(?:[^\s$\d]|\d[^$]{0,200}[\\^_=])(?:[^$]{0,200}[^\s$])?\$/g;

/**
 * Finds what still looks like TeX in the plain text of a title or an abstract: commands, `^{`, `_{`,
 * braces without a partner and `$…$`.
 *
 * @returns the pieces as they stand, in no particular order; none where the text reads right.
 */
export function findLeftovers(plain: string): string[] {
  const pieces = [COMMAND, SCRIPT, FORMULA].flatMap((pattern) => plain.match(pattern) ?? []);
  return [...pieces, ...strayBraces(plain)];
}

function strayBraces(plain: string): string[] {
  let open = 0;
  const stray: string[] = [];
  for (const [brace] of plain.matchAll(/[{}]/g)) {
    if (brace === '{') open += 1;
    else if (open > 0) open -= 1;
    else stray.push('}');
  }
  return [...stray, ...Array.from({ length: open }, () => '{')];
}
