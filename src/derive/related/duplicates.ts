import { getOrPut } from '../../values/get-or-put.ts';
import { UNIT, type Vectors } from './vectors.ts';

/** Above this cosine, two texts belong to one paper: versions, or the same paper under two ids. */
const SAME_TEXT = 0.8 * UNIT * UNIT;
/** The share of words that two nearly equal titles have in common. */
const SAME_TITLE = 0.8;
const FEWEST_WORDS = 4;

/** With fewer terms, such as those of a title alone, a high cosine says little. */
const FEWEST_TERMS = 10;

/** Whether two papers with this likeness of their texts (in `UNIT ** 2`) are one. */
export function isSameText({ offsets }: Vectors, a: number, b: number, likeness: number): boolean {
  if (likeness < SAME_TEXT) return false;
  const terms = (row: number) => (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
  return Math.min(terms(a), terms(b)) >= FEWEST_TERMS;
}

/** The words of titles, each once, as numbers in order: what `isSameTitle` compares. */
export function titleWords(titles: readonly string[]): Uint32Array[] {
  const places = new Map<string, number>();
  return titles.map((title) => {
    const words =
      title
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const numbers = new Set<number>();
    for (const word of words) {
      numbers.add(getOrPut(places, word, () => places.size));
    }
    return Uint32Array.from(numbers).sort();
  });
}

/** Whether two titles are nearly the same; short ones must be the same. */
export function isSameTitle(a: Uint32Array, b: Uint32Array): boolean {
  const [fewer, more] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  if (fewer < more * SAME_TITLE || fewer === 0) return false;
  let common = 0;
  for (let inA = 0, inB = 0; inA < a.length && inB < b.length;) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) inA += 1;
    if (difference >= 0) inB += 1;
  }
  const all = a.length + b.length - common;
  return common === all || (fewer >= FEWEST_WORDS && common >= SAME_TITLE * all);
}
