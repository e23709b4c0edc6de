import { expandUnicodeLigatures } from '@unified-latex/unified-latex-util-ligatures';
import { parseMinimal } from '@unified-latex/unified-latex-util-parse';
import { toString } from '@unified-latex/unified-latex-util-to-string';

/** An accent over a letter: `\"o`, `\'{\i}`, `\v{c}`, `\c c`; or a letter of its own: `\o`, `\ss`. */
const ACCENT =
  /\\(?:["'`^~=.]|[cvuHkrbdt](?=[\s{\\])\s?)(?:\{(?:\\[ij]|[a-zA-Z])\}|\\[ij](?![a-zA-Z])|[a-zA-Z])|\\(?:aa|AA|ae|AE|oe|OE|ss|[oOlLij])(?![a-zA-Z])(?:\{\})?/y;

/**
 * The accented or foreign letter that stands at an offset of a text.
 *
 * A quotation mark or apostrophe behind a backslash may also be just that, as in `\"SQL\"` and
 * `it\'s`: it is an accent only over a letter that exists with it, inside or at the start of a word.
 */
export function accentAt(source: string, at: number): { letter: string; end: number } | null {
  ACCENT.lastIndex = at;
  const [tex] = ACCENT.exec(source) ?? [];
  if (tex === undefined) return null;
  const end = at + tex.length;
  const mark = source[at + 1];
  const isWordBefore = /\p{L}$/u.test(source.slice(Math.max(at - 2, 0), at));
  const isWordAfter = /^[\p{L}\\{-]/u.test(source.slice(end, end + 2));
  if (mark === "'" && isWordBefore && !isWordAfter && /[sS]$/.test(tex)) return null;
  if (mark === '"' && !isWordBefore && closesQuote(source, end)) return null;
  const letter = letterOf(tex);
  return Array.from(letter).length === 1 && /^\p{L}$/u.test(letter) ? { letter, end } : null;
}

/** Whether the next `\"` ends a quotation. */
function closesQuote(source: string, from: number): boolean {
  const next = source.indexOf('\\"', from);
  return next >= 0 && !/\p{L}/u.test(source[next + 2] ?? ' ');
}

const letters = new Map<string, string>();

/** Each of the few hundred accents is read once. */
function letterOf(tex: string): string {
  const known = letters.get(tex);
  if (known !== undefined) return known;
  // The library does not know `\aa`, and keeps the empty group behind `\o{}`.
  const plain = tex.replace(/^\\(?:aa|AA)/, (macro) => `\\r{${macro.at(-1)}}`).replace(/\{\}$/, '');
  const tree = parseMinimal(plain);
  expandUnicodeLigatures(tree);
  const letter = toString(tree).normalize('NFC').trim();
  letters.set(tex, letter);
  return letter;
}
