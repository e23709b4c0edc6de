import { SHOWN, type Engine } from './engine.ts';
import type { KnownItem } from './queries.ts';

/** How well and how fast an engine finds known items. */
export interface Score {
  queries: number;
  /** Share of the queries whose item comes first. */
  success: number;
  /** Mean of 1 / rank, 0 where the item is not among the first ten. */
  reciprocalRank: number;
  /** Share of the queries that find nothing at all. */
  empty: number;
  /** Milliseconds a query: the median, 19 of 20, the worst. */
  times: { median: number; slow: number; worst: number };
  /** The queries whose item does not come first. */
  missed: KnownItem[];
}

const SLOW = 0.95;

/** Asks an engine for every item, one query after the other. */
export async function score(engine: Engine, items: readonly KnownItem[]): Promise<Score> {
  let [reciprocal, empty] = [0, 0];
  const missed: KnownItem[] = [];
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    const urls = (await engine.search(item.query)).slice(0, SHOWN);
    times.push(performance.now() - start);
    const at = urls.indexOf(item.url);
    if (at >= 0) reciprocal += 1 / (at + 1);
    if (at !== 0) missed.push(item);
    if (urls.length === 0) empty += 1;
  }
  times.sort((a, b) => a - b);
  const queries = items.length;
  return {
    queries,
    success: 1 - missed.length / queries,
    reciprocalRank: reciprocal / queries,
    empty: empty / queries,
    times: {
      median: times[Math.floor(queries / 2)] ?? 0,
      slow: times[Math.floor(queries * SLOW)] ?? 0,
      worst: times.at(-1) ?? 0,
    },
    missed,
  };
}
