import { stemmer } from 'stemmer';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { foldedWords, foldWord } from './vocabulary.ts';

/**
 * The Pagefind index of one shard, which finds nothing for a word that it does not have. Pagefind
 * itself then takes the longest beginning of the word that it has for the word, or leaves it out;
 * with one index a reader sees that nothing fits, but among several the papers of those that have
 * the word would be mixed with others.
 */
export class ShardIndex {
  readonly #pagefind: Pagefind;
  /** Stands before Pagefind's ids, which are digests of 28 bits: two shards may have the same. */
  readonly #prefix: string;
  readonly #known = new Set<string>();

  constructor(pagefind: Pagefind, prefix: string) {
    this.#pagefind = pagefind;
    this.#prefix = prefix;
  }

  /**
   * The papers that match, the best first.
   *
   * @param text words, or a phrase in quotation marks; null finds all, in the order of the index.
   */
  async search(text: string | null): Promise<PagefindResult[]> {
    const words = text === null || text.startsWith('"') ? [] : wordsOf(text);
    const known = await Promise.all(words.map((word) => this.has(word)));
    return known.includes(false) ? [] : this.#search(text);
  }

  /** Whether a paper has a word, in any inflection, or one that begins with it. */
  async has(word: string): Promise<boolean> {
    if (this.#known.has(word)) return true;
    const isThere = (await this.#search(`"${word}"`)).length > 0 || (await this.#beginsOne(word));
    // What was not found may not have been loaded.
    if (isThere) this.#known.add(word);
    return isThere;
  }

  /** Whether a word of the best result begins with the stem of a word: Pagefind looks for the stem. */
  async #beginsOne(word: string): Promise<boolean> {
    const [first] = await this.#search(word);
    if (!first) return false;
    const { meta, content } = await first.data();
    const stem = stemmer(joined(word));
    return [...Object.values(meta), content]
      .flatMap((text) => text.split(/\s+/))
      .some((other) => formsOf(other).some((form) => form.startsWith(stem)));
  }

  async #search(text: string | null): Promise<PagefindResult[]> {
    const { results } = await this.#pagefind.search(text);
    return results.map((result) => ({ ...result, id: this.#prefix + result.id }));
  }
}

/** A word as Pagefind has it: `multi-head` as `multihead`, and in its parts, as is `PyTorch`. */
function formsOf(word: string): string[] {
  const parts = word.match(/\p{Lu}?[\p{Ll}\p{M}]+|[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [joined(word), ...foldedWords(word), ...parts.map(foldWord)];
}

function joined(word: string): string {
  return foldWord(word).replace(/[^\p{L}\p{N}_]/gu, '');
}

/** What Pagefind looks for in a text, each once. */
function wordsOf(text: string): string[] {
  return [...new Set(text.split(' '))].filter((word) => /[\p{L}\p{N}]/u.test(word));
}
