import { compareText } from '../../values/compare.ts';
import { getOrPut } from '../../values/get-or-put.ts';
import { isShort } from './abbreviation.ts';
import { foldKeyword } from './fold.ts';

/**
 * A long form that is this many times rarer than the short one, such as that of BERT, is not shown.
 */
const RARELY = 10;

/** How often a keyword is written in which way. */
export type Spellings = Map<string, Map<string, number>>;

export function addSpelling(spellings: Spellings, key: string, text: string): void {
  const texts = getOrPut(spellings, key, () => new Map<string, number>());
  texts.set(text, (texts.get(text) ?? 0) + 1);
}

/**
 * The form in which a keyword is shown: the most frequent of those that spell out abbreviations,
 * and among equals the one with the fewest capitals. A name in mixed capitals, such as LoRA, stays
 * as it is.
 *
 * @param long how papers write what an abbreviation stands for.
 */
export function labelOf(key: string, spellings: Spellings, long: Spellings): string {
  const texts = [...(spellings.get(key) ?? [])].toSorted(
    (a, b) => b[1] - a[1] || capitals(a[0]) - capitals(b[0]) || compareText(a[0], b[0]),
  );
  const [first] = texts;
  if (!first) return long.has(key) ? labelOf(key, long, new Map()) : key;
  const spelt = texts.filter(([text]) => isName(text) || foldKeyword(text) === key);
  const count = spelt.reduce((sum, [, times]) => sum + times, 0);
  return (count * RARELY >= first[1] ? spelt[0] : undefined)?.[0] ?? first[0];
}

function isName(text: string): boolean {
  return isShort(text) && /\p{Ll}/u.test(text.replace(/s$/, ''));
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
