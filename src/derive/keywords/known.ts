import type { Known } from './candidate.ts';
import type { Use } from './rank.ts';

const UNUSED: Use = { given: 0, written: 0 };

/** What papers know of keywords: how often they are given, and how often written at all. */
export interface Uses {
  /** By the folded form of the keyword. */
  uses: ReadonlyMap<string, Use>;
  /** The folded first words of given keywords that have more. */
  beginnings: ReadonlySet<string>;
}

/** How often a keyword is given and written. */
export function useIn({ uses }: Uses): (key: string) => Use {
  return (key) => uses.get(key) ?? UNUSED;
}

/** The same, as if nothing were known of what is written. */
export function givenIn({ uses }: Uses): (key: string) => Use {
  return (key) => ({ given: uses.get(key)?.given ?? 0, written: 0 });
}

/** Which phrases are given as keywords. */
export function knownBy({ uses, beginnings }: Uses): Known {
  return {
    has: (key) => (uses.get(key) ?? UNUSED).given > 0,
    begins: (key) => beginnings.has(key),
  };
}
