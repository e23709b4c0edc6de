import { ALL_FILTERS, byName, type Filter, type FilterKind } from '../filters-of.ts';
import { ORDERS, type Sort } from '../orders.ts';

/** What a filter of a kind has for a value in a search. */
interface Values {
  named: string;
  /** `YYYY`, or `YYYY-MM`. */
  span: string;
  flag: boolean;
  least: number;
  /** `YYYY-MM-DD` */
  day: string;
}

/** A search, as its address says it. An empty text, 0 and false stand for no filter. */
export type SearchState = { [One in Filter as One['name']]: Values[One['kind']] } & {
  q: string;
  sort: Sort;
  /** Whether the words are meant as they are spelt. */
  literal: boolean;
  /** Index of the result at the top of the window. */
  at: number;
};

/** What of the text of a filter in an address is understood; else what stands for no filter. */
const READ: { [Kind in FilterKind]: (text: string) => Values[Kind] } = {
  named: (text) => text,
  span: (text) => text,
  flag: isSet,
  least: numberIn,
  day: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : ''),
};

/**
 * Reads a search from the query of an address. What is not understood is as if it were absent.
 *
 * @example stateFrom(new URLSearchParams('q=kimi&year=2025')).year // '2025'
 */
export function stateFrom(parameters: URLSearchParams): SearchState {
  const text = (name: string) => parameters.get(name)?.trim() ?? '';
  return {
    q: text('q'),
    sort: isSort(text('sort')) ? text('sort') : 'relevance',
    ...byName(ALL_FILTERS, ({ name, kind }) => READ[kind](text(name))),
    literal: isSet(text('literal')),
    at: numberIn(text('at')),
  } as SearchState;
}

function isSet(text: string): boolean {
  return text === '1';
}

function numberIn(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

function isSort(text: string): text is Sort {
  return Object.hasOwn(ORDERS, text);
}

export const NOTHING: SearchState = stateFrom(new URLSearchParams());

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
  return ALL_FILTERS.some(({ name }) => state[name]);
}
