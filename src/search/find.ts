import type { Found, Pagefind } from './pagefind.ts';
import { FILTERS, type Filter, type SearchState } from './state.ts';

const ORDERS = {
  relevance: undefined,
  newest: { published: 'desc' },
  discussed: { comments: 'desc' },
} as const satisfies Record<SearchState['sort'], Record<string, 'desc'> | undefined>;

/** Whether a state asks for anything: words, or a filter. */
export function isEmpty(state: SearchState): boolean {
  return !state.q && FILTERS.every((filter) => !state[filter]);
}

/**
 * Runs a search. Without words all papers match; relevance then means nothing, so the newest come
 * first.
 *
 * @returns the results, with how many there would be for each value of a filter if that value were
 *   chosen instead of the present one.
 */
export async function find(pagefind: Pagefind, state: SearchState): Promise<Found> {
  const set = FILTERS.filter((filter) => state[filter]);
  const sort = ORDERS[state.q || state.sort !== 'relevance' ? state.sort : 'newest'];
  const search = (filters: Filter[]) =>
    pagefind.search(state.q || null, {
      filters: Object.fromEntries(filters.map((filter) => [filter, state[filter]])),
      ...(sort && { sort }),
    });
  const [found, ...without] = await Promise.all([
    search(set),
    ...set.map((left) => search(set.filter((filter) => filter !== left))),
  ]);
  const filters = { ...found.filters };
  for (const [index, filter] of set.entries()) {
    filters[filter] = without[index]?.filters[filter] ?? {};
  }
  return { ...found, filters };
}
