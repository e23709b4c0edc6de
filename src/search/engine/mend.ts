import { findAll, type Found } from './find-all.ts';
import { likeness } from './likeness.ts';
import { parseQuery } from './query.ts';
import type { Shards } from './shards.ts';
import { respellings, spelledPieces } from './spelling.ts';
import type { SearchState } from './state.ts';

/**
 * What a query that finds nothing finds when the words that no paper has are spelt as the nearest
 * ones that some paper has: the way that fits best. Words that are known are not respelt.
 *
 * @param shards whose words are loaded.
 * @param text the query.
 */
export async function findMended(
  shards: Shards,
  state: SearchState,
  text: string,
): Promise<Found | null> {
  const { words } = parseQuery(text);
  const pieces = spelledPieces(words);
  const known = await Promise.all(pieces.map((piece) => shards.has(piece)));
  const unknown = pieces.filter((_, at) => !known[at]);
  let best: { found: Found; rank: number } | null = null;
  for (const q of respellings(text, words, unknown, shards.vocabulary)) {
    const found = await findAll(shards, { ...state, q }, parseQuery(q), Infinity);
    const [first] = found.results;
    if (!first) continue;
    const rank = likeness(q, await first.data());
    if (!best || rank > best.rank) best = { found: { ...found, mended: q }, rank };
  }
  return best?.found ?? null;
}
