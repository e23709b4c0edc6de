import { fingerprint } from './fingerprint.ts';
import type { RelatedSource, TermKey } from './terms.ts';

/** In how many papers each term stands, frozen. */
export interface Statistics {
  /** Of the texts that were counted. */
  digest: string;
  /** How many they are. */
  papers: number;
  /**
   * The binary logarithm, rounded down, of the number of papers that have a term; terms of a single
   * paper are absent.
   */
  levels: Map<TermKey, number>;
}

const MOST_BUCKETS = 2 ** 24;

export function digestOf(papers: readonly RelatedSource[]): string {
  return fingerprint(papers.flatMap(({ title, abstract }) => [title, abstract ?? '\0']));
}

/** Counts the papers that have each term. */
export function countTerms(digest: string, papers: readonly Float64Array[]): Statistics {
  // Most pairs of words stand in one paper: a first count by buckets saves a map of all of them.
  const terms = papers.reduce((sum, { length }) => sum + length, 1);
  const buckets = Math.min(MOST_BUCKETS, 2 ** Math.ceil(Math.log2(terms)));
  const seen = new Uint8Array(buckets);
  const bucketOf = (key: TermKey) => hashOf(key) & (buckets - 1);
  for (const keys of papers) {
    for (const key of keys) {
      const bucket = bucketOf(key);
      const count = seen[bucket] ?? 0;
      if (count < 2) seen[bucket] = count + 1;
    }
  }
  const levels = new Map<TermKey, number>();
  for (const keys of papers) {
    for (const key of keys) {
      if (seen[bucketOf(key)] === 2) levels.set(key, (levels.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of levels) {
    if (count === 1) levels.delete(key);
    else levels.set(key, 31 - Math.clz32(count));
  }
  return { digest, papers: papers.length, levels };
}

function hashOf(key: TermKey): number {
  const high = Math.floor(key / 2 ** 24);
  return (Math.imul(high, 0x9e3779b1) ^ Math.imul(key % 2 ** 24, 0x85ebca6b)) >>> 8;
}
