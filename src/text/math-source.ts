/**
 * Commands that no abstract needs: those that define others or render what they hold twice (both
 * grow without bound), make any character at will, point elsewhere in a document, or mirror and
 * overlay what they hold by style; and the internal commands of packages.
 */
const UNWANTED =
  /\\(?:(?:[egx]?def|let|futurelet|(?:re|provide)?newcommand|(?:math)?llap|equilibrium(?:Left|Right)|char|(?:eq)?ref|reflectbox|cancelto)(?![A-Za-z])|[A-Za-z]*@)/;

/** `\unicode{x2013}` of MathJax, a text command with its argument, any other command, or a sign. */
const TOKEN =
  /\\unicode\s*\{\s*(?:x([\dA-Fa-f]{1,6})|(\d{1,7}))\s*\}|(\\(?:text[a-z]*|mbox|emph)\s*\{(?:[^{}$\\]|\\[^()])*\})|\\(?:[^]|$)|[%#&]/g;

/** Where `&` separates cells. */
const CELLS = /\\begin\s*\{|\\(?:[bBpvV]?matrix|cases)(?![A-Za-z])/;

/** A sign that can be seen, and that TeX takes as it is, or escaped. */
const VISIBLE = /^(?![\\^~])[\p{L}\p{N}\p{P}\p{S}]$/u;
const SPECIAL = /[%#&$_{}]/;

/**
 * Turns the TeX of abstracts into what TeX expects: `%`, `#` and `&` are signs in abstracts, not
 * comments, parameters and cells, and so is `_` in text.
 *
 * @returns null for commands that are never rendered.
 */
export function repairTex(tex: string): string | null {
  if (UNWANTED.test(tex)) return null;
  const hasCells = CELLS.test(tex);
  const repaired = tex.trim().replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [hex, decimal, text] = groups;
    if (hex) return visible(Number.parseInt(hex, 16)) ?? token;
    if (decimal) return visible(Number(decimal)) ?? token;
    if (text) return token.replace(/\\[^]|[%#&_]/g, escapeSign);
    if (token === '\\') return '';
    return token === '&' && hasCells ? token : escapeSign(token);
  });
  return withoutBreaks(repaired);
}

/** A line break at the end would start an empty line. */
function withoutBreaks(tex: string): string {
  let rest = tex;
  for (let end = rest.trimEnd(); end.endsWith('\\\\'); end = rest.trimEnd())
    rest = end.slice(0, -2);
  return rest;
}

/** A sign escaped; a command stays. */
function escapeSign(token: string): string {
  return token.startsWith('\\') ? token : `\\${token}`;
}

function visible(code: number): string | null {
  if (code > 0x10ffff) return null;
  const character = String.fromCodePoint(code);
  if (!VISIBLE.test(character)) return null;
  // A letter would continue the name of a command before it.
  return SPECIAL.test(character) ? `\\${character}` : `{}${character}`;
}

/** How deep braces, brackets and parentheses nest. */
export function nesting(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of tex) {
    if ('{[('.includes(character)) depth += 1;
    else if (depth > 0 && '}])'.includes(character)) depth -= 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
