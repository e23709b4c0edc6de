import { distance } from 'fastest-levenshtein';
import { compareText } from '../../values/compare.ts';

/** A shorter word is near to too many others. */
const SHORTEST = 4;
/** In a word of so many letters two may be wrong. */
const LONG = 8;
/** More than there are degrees of commonness. */
const RANKS = 100;

/** The words of the papers' titles and abstracts, to mend a misspelt one by. */
export class Vocabulary {
  /** Each word with how common it is: 0 for the most common ones. */
  readonly #words = new Map<string, number>();

  /** @param text a line for each degree of commonness, the most common words first. */
  add(text: string): void {
    for (const [line, words] of text.split('\n').entries()) {
      for (const word of words.split(' ')) {
        if (word) this.#words.set(word, Math.min(line, this.#words.get(word) ?? line));
      }
    }
  }

  /** How common a folded word is: 0 for the most common ones, `Infinity` for one that is none. */
  commonness(word: string): number {
    return this.#words.get(word) ?? Infinity;
  }

  /**
   * The other words that a folded one may stand for: those with the fewest letters changed, the
   * most common first. One letter may be changed in a word of four letters, two in one of eight.
   *
   * @param most so many are wanted.
   */
  nearest(word: string, most: number): string[] {
    if (word.length < SHORTEST) return [];
    const allowed = word.length < LONG ? 1 : 2;
    const near: { known: string; rank: number }[] = [];
    for (const [known, commonness] of this.#words) {
      if (Math.abs(known.length - word.length) > allowed || known === word) continue;
      const steps = isSwapped(word, known) ? 1 : distance(word, known);
      if (steps <= allowed) near.push({ known, rank: steps * RANKS + commonness });
    }
    return near
      .sort((a, b) => a.rank - b.rank || compareText(a.known, b.known))
      .slice(0, most)
      .map(({ known }) => known);
  }
}

/** A word as the vocabulary has it: in lower case, without accents. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

/** The words of a text, folded: what stands between marks and spaces. */
export function foldedWords(text: string): string[] {
  return foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether two words differ by two neighbouring letters that changed places: one slip of the hand. */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  return (
    word[at] === other[at + 1] &&
    word[at + 1] === other[at] &&
    word.slice(at + 2) === other.slice(at + 2)
  );
}
