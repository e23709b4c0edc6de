/** How results can be ordered. */
const SORTS = ['relevance', 'newest', 'discussed'] as const;
type Sort = (typeof SORTS)[number];

/** What results can be narrowed by. The names are those of the index. */
export const FILTERS = ['topic', 'year', 'day', 'organization'] as const;
export type Filter = (typeof FILTERS)[number];

/** A search, as its address says it. An empty text stands for no filter. */
export type SearchState = { q: string; sort: Sort } & Record<Filter, string>;

/**
 * Reads a search from the query of an address. What is not understood is as if it were absent.
 *
 * @example stateFrom(new URLSearchParams('q=kimi&year=2025')).year // '2025'
 */
export function stateFrom(parameters: URLSearchParams): SearchState {
  const text = (name: string) => parameters.get(name)?.trim() ?? '';
  const sort = SORTS.find((known) => known === parameters.get('sort')) ?? 'relevance';
  return {
    q: text('q'),
    sort,
    topic: text('topic'),
    year: text('year'),
    day: text('day'),
    organization: text('organization'),
  };
}

/** The query of a search's address, without what is at its default: `?q=kimi`, or an empty text. */
export function queryOf(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set('q', state.q);
  for (const filter of FILTERS) if (state[filter]) parameters.set(filter, state[filter]);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  const query = parameters.toString();
  return query && `?${query}`;
}
