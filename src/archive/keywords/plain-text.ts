import { parseText } from '../../text/parse-text.ts';
import { toPlain } from '../../text/to-plain.ts';

/** Marks of TeX, and addresses. */
const MARKED = /[\\$^_{}~`]|--|:\/\/|www\./;

/** A title or an abstract as words are looked for in it. Six of seven read as they are written. */
export function plainTextOf(source: string): string {
  return MARKED.test(source) ? toPlain(parseText(source)) : source;
}
