import { SHOWN, type Engine } from './engine.ts';
import type { KnownItem } from './queries.ts';

/** How well an engine finds known items. */
interface Score {
  /** Share of the queries whose item comes first. */
  success: number;
  /** Mean of 1 / rank, 0 where the item is not among the first ten. */
  reciprocalRank: number;
  millisecondsPerQuery: number;
}

/** Asks an engine for every item, one query after the other. */
export async function score(engine: Engine, items: KnownItem[]): Promise<Score> {
  let [first, reciprocal] = [0, 0];
  const start = performance.now();
  for (const { query, url } of items) {
    const at = (await engine.search(query)).slice(0, SHOWN).indexOf(url);
    if (at === 0) first += 1;
    if (at >= 0) reciprocal += 1 / (at + 1);
  }
  return {
    success: first / items.length,
    reciprocalRank: reciprocal / items.length,
    millisecondsPerQuery: (performance.now() - start) / items.length,
  };
}
