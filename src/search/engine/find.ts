import type { Counts, Row } from './facets.ts';
import { fieldTest } from './field-test.ts';
import { likeness } from './likeness.ts';
import { matchText } from './match-text.ts';
import { PAGE_SIZE } from './page-size.ts';
import type { PagefindResult } from './pagefind.ts';
import { parseQuery, type Query } from './query.ts';
import { countPapers, type Shards } from './shards.ts';
import { missingPieces, rarestPieces, respellings } from './spelling.ts';
import { isFiltered, type SearchState } from './state.ts';

/** What a search found. */
export interface Found {
  /** In their order. The data of the first ones are loaded. */
  results: PagefindResult[];
  /** Whether all papers were searched, not only the newest. */
  isWhole: boolean;
  /** How many papers were searched. */
  searched: number;
  /** How many of them the query finds, whatever the filters. */
  unfiltered: number;
  /** The query that was searched for, where it is not what was typed: with its spelling mended. */
  mended: string | null;
  /** The words and phrases that were searched for. */
  words: string[];
  /** How many papers each value of each filter would have, if it were chosen. */
  count: () => Promise<Counts>;
  /** What is known of a paper, as far as it is loaded. */
  row: (id: string) => Row | undefined;
}

/** Fewer results of the newest papers than that, and the older ones are searched as well. */
const ENOUGH = PAGE_SIZE;
/** Words that a query about one certain paper has, at the least. */
const SPECIFIC_WORDS = 3;

/**
 * Runs a search. A broad one begins with the newest papers, when those are enough to fill a page.
 *
 * @param whole whether the older papers are wanted as well.
 */
export async function find(shards: Shards, state: SearchState, whole = false): Promise<Found> {
  const query = parseQuery(state.q);
  const found = await findIn(shards, state, query, whole);
  if (state.literal || query.words.length === 0) return found;
  const misspelt = await misspeltPieces(shards, query.words, found);
  if (misspelt.length === 0 && found.unfiltered > 0) return found;
  // A word that the newest papers do not have may be one of the older.
  if (!found.isWhole && !whole) return find(shards, state, true);
  await shards.loadWords();
  const suspects =
    misspelt.length > 0
      ? [misspelt]
      : rarestPieces(query.words, shards.vocabulary).map((piece) => [piece]);
  for (const pieces of suspects) {
    const mended = await findRespelt(shards, state, query.words, pieces);
    if (mended) return mended;
  }
  // What was found has but the beginning of a word that no paper has.
  return misspelt.length > 0 ? { ...found, results: [] } : found;
}

/** What a query finds when pieces of its words are spelt otherwise: the way that fits best. */
async function findRespelt(
  shards: Shards,
  state: SearchState,
  words: readonly string[],
  pieces: readonly string[],
): Promise<Found | null> {
  let best: { found: Found; rank: number } | null = null;
  for (const q of respellings(state.q, words, pieces, shards.vocabulary)) {
    const found = await findIn(shards, { ...state, q }, parseQuery(q), true);
    const [first] = found.results;
    if (!first) continue;
    const rank = likeness(q, await first.data());
    if (!best || rank > best.rank) best = { found: { ...found, mended: q }, rank };
  }
  return best?.found ?? null;
}

/** The best results in the order of their likeness to the query. */
async function closestFirst(results: PagefindResult[], { words, phrases }: Query) {
  const text = [...words, ...phrases].join(' ');
  if (!text) return results;
  const best = await Promise.all(
    results.slice(0, PAGE_SIZE).map(async (result) => ({
      result,
      rank: likeness(text, await result.data()),
    })),
  );
  const ranked = best.sort((a, b) => b.rank - a.rank).map(({ result }) => result);
  return [...ranked, ...results.slice(PAGE_SIZE)];
}

/** The pieces of words that no paper has. */
async function misspeltPieces(shards: Shards, words: readonly string[], found: Found) {
  const first = found.results.slice(0, PAGE_SIZE / 2);
  const missing = missingPieces(words, await Promise.all(first.map(({ data }) => data())));
  const papers = await Promise.all(missing.map((piece) => shards.search(`"${piece}"`, true)));
  return missing.filter((_, at) => papers[at]?.length === 0);
}

async function findIn(
  shards: Shards,
  state: SearchState,
  query: Query,
  whole: boolean,
): Promise<Found> {
  if (!whole && isBroad(state, query)) {
    await shards.loadText(shards.newest);
    const found = await findLoaded(shards, state, query, false);
    if (found.results.length >= ENOUGH || found.isWhole) return found;
  }
  const wanted = state.from ? shards.listedWithin(state.from, state.to) : shards.all;
  const isLoaded = await shards.loadText(wanted).then(
    () => true,
    // Offline only the newest may be at hand.
    () => false,
  );
  if (!isLoaded) await shards.loadText(shards.newest);
  return findLoaded(shards, state, query, isLoaded);
}

/** Whether the newest papers may be enough for a search. */
function isBroad(state: SearchState, { words, phrases, fields }: Query): boolean {
  const isByTime = state.sort === 'relevance' || state.sort === 'listed';
  const isShort = words.length + phrases.length < SPECIFIC_WORDS && fields.length === 0;
  return isByTime && isShort && !isFiltered(state);
}

async function findLoaded(
  shards: Shards,
  state: SearchState,
  query: Query,
  older: boolean,
): Promise<Found> {
  const matching = await matchText(shards, query, older);
  const tests = query.fields.flatMap((term) => fieldTest(term, shards.facets.labels) ?? []);
  const isSorted = state.sort !== 'relevance';
  if (isSorted || tests.length > 0 || isFiltered(state)) await shards.loadFacets();
  const { facets } = shards;
  const asked = matching.filter(({ id }) => {
    const row = facets.get(id);
    return tests.every((passes) => row !== undefined && passes(row));
  });
  const filtered = facets.filter(asked, state);
  const results =
    state.sort === 'relevance'
      ? await closestFirst(filtered, query)
      : facets.sort(filtered, state.sort);
  return {
    results,
    isWhole: older || shards.newest.length === shards.all.length,
    searched: countPapers(older ? shards.all : shards.newest),
    unfiltered: asked.length,
    mended: null,
    words: [...query.words, ...query.phrases],
    count: async () => {
      await shards.loadFacets();
      return facets.count(asked, state);
    },
    row: (id) => facets.get(id),
  };
}
