import { ORDERS } from '../orders.ts';
import type { Counts } from './facets.ts';
import { fieldTest } from './field-test.ts';
import { likeness } from './likeness.ts';
import { matchText } from './match-text.ts';
import type { PagefindResult } from './pagefind.ts';
import type { Query } from './query.ts';
import { rankFirst } from './rank-first.ts';
import type { Row } from './row.ts';
import { countPapers, type Shard, type Shards } from './shards.ts';
import { isFiltered, type SearchState } from './state.ts';

/** What a search found. */
export interface Found {
  /** In their order. The data of the first ones are loaded. */
  results: PagefindResult[];
  /** How many of them, the first ones, have all that was asked for; the others have most of it. */
  complete: number;
  /** The shards that were searched. */
  among: readonly Shard[];
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

/** Words that a query about one certain paper has, at the least. */
const SPECIFIC_WORDS = 3;

/**
 * Finds the papers that have all that a query asks for.
 *
 * @param enough with fewer results than that of the newest papers the older ones are searched too.
 */
export async function findAll(
  shards: Shards,
  state: SearchState,
  query: Query,
  enough: number,
): Promise<Found> {
  if (enough < Infinity && isBroad(state, query)) {
    await shards.loadText(shards.newest);
    const found = await findAmong(shards, state, query, shards.newest);
    if (found.results.length >= enough || found.isWhole) return found;
  }
  const wanted = state.from ? shards.listedWithin(state.from, state.to) : shards.all;
  const isLoaded = await shards.loadText(wanted).then(
    () => true,
    // Offline only the newest may be at hand.
    () => false,
  );
  if (!isLoaded) await shards.loadText(shards.newest);
  return findAmong(shards, state, query, isLoaded ? shards.all : shards.newest);
}

/** Whether the newest papers may be enough for a search. */
function isBroad(state: SearchState, { words, phrases, fields }: Query): boolean {
  const isShort = words.length + phrases.length < SPECIFIC_WORDS && fields.length === 0;
  return ORDERS[state.sort].isNewestFirst && isShort && !isFiltered(state);
}

async function findAmong(
  shards: Shards,
  state: SearchState,
  query: Query,
  searched: readonly Shard[],
): Promise<Found> {
  const matching = await matchText(shards, query, searched);
  const text = [...query.words, ...query.phrases].join(' ');
  return settle(shards, state, query, searched, matching, (results) =>
    text ? rankFirst(results, (_, data) => likeness(text, data)) : results,
  );
}

/**
 * What a search found: of the papers whose text fits, those that its fields and filters let through.
 *
 * @param matching the best first.
 * @param byRelevance puts them in their final order, where it is that of relevance.
 */
export async function settle(
  shards: Shards,
  state: SearchState,
  query: Query,
  searched: readonly Shard[],
  matching: readonly PagefindResult[],
  byRelevance: (results: PagefindResult[]) => PagefindResult[] | Promise<PagefindResult[]>,
): Promise<Found> {
  const tests = query.fields.flatMap((term) => fieldTest(term, shards.facets.labels) ?? []);
  const { key } = ORDERS[state.sort];
  if (key || tests.length > 0 || isFiltered(state)) await shards.loadFacets();
  const { facets } = shards;
  const asked = matching.filter(({ id }) => {
    const row = facets.get(id);
    return tests.every((passes) => row !== undefined && passes(row));
  });
  const filtered = facets.filter(asked, state);
  const results = key ? facets.sort(filtered, key) : await byRelevance(filtered);
  return {
    results,
    complete: results.length,
    among: searched,
    isWhole: searched.length === shards.all.length,
    searched: countPapers(searched),
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
