import { hasLostWords } from './lost-tex.ts';
import { parseText } from './parse-text.ts';
import { toPlain } from './to-plain.ts';

/** Marks of TeX, and addresses. */
const MARKED = /[\\$^_{}~`]|--|:\/\/|www\./;

/**
 * A title or an abstract as words are looked for in it, and as a slug is made of it. Four of
 * five abstracts and nearly all titles read as they are written, but for quotation marks.
 */
export function plainTextOf(source: string): string {
  return MARKED.test(source) || hasLostWords(source) ? toPlain(parseText(source)) : source;
}
