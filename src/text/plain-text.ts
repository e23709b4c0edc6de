import { hasLostWords } from './lost-tex.ts';
import { parseText } from './parse-text.ts';
import { toPlain } from './to-plain.ts';

/** Marks of TeX, and addresses. */
const MARKED = /[\\$^_{}~`]|--|:\/\/|www\./;

/**
 * A title or an abstract as words are looked for in it, and as a slug is made of it. Four of
 * five abstracts and nearly all titles read as they are written, but for quotation marks.
 *
 * @param read makes plain text of one that does not.
 */
export function plainTextOf(source: string, read = readPlain): string {
  return MARKED.test(source) || hasLostWords(source) ? read(source) : source;
}

function readPlain(source: string): string {
  return toPlain(parseText(source));
}
