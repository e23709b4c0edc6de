/** How results can be ordered. */
export const SORTS = ['relevance', 'listed', 'published', 'discussed'] as const;
export type Sort = (typeof SORTS)[number];

/** The filters with values of the archive's own. `month` is of the listing. */
export const FACETS = ['topic', 'year', 'month', 'organization'] as const;
export type Facet = (typeof FACETS)[number];

/** A search, as its address says it. An empty text, 0 and false stand for no filter. */
export type SearchState = Record<Facet, string> & {
  q: string;
  sort: Sort;
  /** Only papers with code. */
  code: boolean;
  /** At least so many. */
  comments: number;
  upvotes: number;
  /** First and last listing day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** Whether the words are meant as they are spelt. */
  literal: boolean;
  /** Index of the result at the top of the window. */
  at: number;
};

export const NOTHING: SearchState = {
  q: '',
  sort: 'relevance',
  topic: '',
  year: '',
  month: '',
  organization: '',
  code: false,
  comments: 0,
  upvotes: 0,
  from: '',
  to: '',
  literal: false,
  at: 0,
};

/**
 * Reads a search from the query of an address. What is not understood is as if it were absent.
 *
 * @example stateFrom(new URLSearchParams('q=kimi&year=2025')).year // '2025'
 */
export function stateFrom(parameters: URLSearchParams): SearchState {
  const text = (name: string) => parameters.get(name)?.trim() ?? '';
  const number = (name: string) => (/^\d{1,6}$/.test(text(name)) ? Number(text(name)) : 0);
  const day = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(text(name)) ? text(name) : '');
  return {
    q: text('q'),
    sort: SORTS.find((known) => known === text('sort')) ?? NOTHING.sort,
    topic: text('topic'),
    year: text('year'),
    month: text('month'),
    organization: text('organization'),
    code: text('code') === '1',
    comments: number('comments'),
    upvotes: number('upvotes'),
    from: day('from'),
    to: day('to'),
    literal: text('literal') === '1',
    at: number('at'),
  };
}

/** The query of a search's address, without what is at its default: `?q=kimi`, or an empty text. */
export function queryOf(state: SearchState): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (value !== NOTHING[name as keyof SearchState]) {
      parameters.set(name, value === true ? '1' : String(value));
    }
  }
  const query = parameters.toString();
  return query && `?${query}`;
}

/** Whether a state has a filter. */
export function isFiltered(state: SearchState): boolean {
  const { code, comments, upvotes, from, to } = state;
  return (
    FACETS.some((facet) => state[facet]) || code || [comments, upvotes, from, to].some(Boolean)
  );
}
