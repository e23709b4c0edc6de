import type { Known } from './candidate.ts';
import { foldWords, type Expansions } from './fold.ts';
import type { Use } from './rank.ts';

const UNUSED: Use = { given: 0, written: 0 };

/** What the archive knows of keywords: how often they are given, and how often written at all. */
export function createKnown() {
  const uses = new Map<string, Use>();
  const beginnings = new Set<string>();
  const useFor = (key: string) => {
    const before = uses.get(key);
    if (before) return before;
    const use = { ...UNUSED };
    uses.set(key, use);
    return use;
  };
  return {
    has: (key: string) => (uses.get(key) ?? UNUSED).given > 0,
    begins: (key: string) => beginnings.has(key),
    useOf: (key: string): Use => uses.get(key) ?? UNUSED,
    /** Learns how a given keyword begins. */
    learn(text: string, ...expansions: Expansions[]) {
      let beginning = '';
      for (const word of foldWords(text, ...expansions).slice(0, -1)) {
        beginning += word;
        beginnings.add(beginning);
      }
    },
    /** Counts the keywords of a paper that has some. */
    give(keys: Iterable<string>) {
      for (const key of keys) useFor(key).given += 1;
    },
    /** Also counts these phrases in texts, although no paper has them as keywords. */
    watch(keys: Iterable<string>) {
      for (const key of keys) useFor(key);
    },
    /** Counts the phrases in the text of a paper that has keywords. */
    write(keys: Iterable<string>) {
      for (const key of keys) {
        const use = uses.get(key);
        if (use) use.written += 1;
      }
    },
  } satisfies Known & Record<string, unknown>;
}
