import { hasLostWords } from './lost-tex.ts';
import { parseText } from './parse-text.ts';
import { toPlain } from './to-plain.ts';

/** Marks of TeX, and addresses. */
const MARKED = /[\\$^_{}~`]|--|:\/\/|www\./;

/**
 * A title or an abstract in the form in which words are looked for, and from which slugs are made.
 * Four of five abstracts and nearly all titles are plain text already, except for quotation marks.
 *
 * @param read makes plain text of the others.
 */
export function plainTextOf(source: string, read = readPlain): string {
  return MARKED.test(source) || hasLostWords(source) ? read(source) : source;
}

function readPlain(source: string): string {
  return toPlain(parseText(source));
}
