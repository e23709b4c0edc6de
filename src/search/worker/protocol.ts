import type { ResultData } from '../engine/pagefind.ts';
import type { SearchState } from '../engine/state.ts';
import type { Facet } from '../filters-of.ts';

/** What a page can ask of the search's worker, and what it answers. */
export interface Calls {
  /** Runs a search, of which the first results are wanted. */
  find: (state: SearchState, whole: boolean, count: number) => FoundPage;
  /** More results of a search. */
  more: (search: number, from: number, to: number) => Item[];
  /** How many papers of a search each value of each filter would have, if it were chosen. */
  choices: (search: number) => Record<Facet, Choice[]>;
  /** How many papers each of some searches finds. */
  totals: (states: SearchState[]) => number[];
}

/** What a search found, as far as it is shown. */
export interface FoundPage {
  /** Names the search: of older ones nothing more can be asked. */
  search: number;
  total: number;
  /** How many of these, the first ones, have all that was asked for; the others have most of it. */
  complete: number;
  items: Item[];
  /** Whether all papers were searched, not only the newest; how many these are, and all. */
  isWhole: boolean;
  searched: number;
  papers: number;
  /** The query that was searched for, where it is not what was typed. */
  mended: string | null;
  /** The words and phrases that were searched for. */
  words: string[];
}

/** A result as it is shown. */
export interface Item extends Pick<ResultData, 'url' | 'excerpt' | 'meta'> {
  /** Null as long as they are not loaded, or when they are not known. */
  comments: number | null;
  upvotes: number | null;
}

/** A value of a filter. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** A call, and its answer, as they travel. */
export interface Question {
  call: number;
  method: keyof Calls;
  parameters: unknown[];
}
export type Answer = { call: number } & ({ result: unknown } | { error: string });
