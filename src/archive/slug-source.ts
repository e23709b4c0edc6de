import { hasLostWords } from '../text/lost-tex.ts';
import { parseText } from '../text/parse-text.ts';
import { toPlain } from '../text/to-plain.ts';

const TEX = /[\\{}$^_~`]/;

/**
 * The text that a slug is made of: what a title reads like. Nearly all titles read as they stand,
 * but for quotation marks and dashes, of which no slug has any.
 */
export function slugSource(title: string): string {
  return TEX.test(title) || hasLostWords(title) ? toPlain(parseText(title)) : title;
}
