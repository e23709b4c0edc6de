/** The part of Pagefind's browser API that the search uses (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: {
    baseUrl: string;
    excerptLength: number;
    ranking: { metaWeights: Record<string, number> };
  }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(
    query: string | null,
    options: { filters: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<Found>;
}

/** How many results each value of each filter has. */
export type FilterCounts = Record<string, Record<string, number>>;

/** The results of a search; the data of each is loaded when asked for. */
export interface Found {
  results: { id: string; data(): Promise<ResultData> }[];
  /** How many of the results have each value. */
  filters: FilterCounts;
}

export interface ResultData {
  /** With the base path. */
  url: string;
  /** HTML: text in which `<` and `>` are escaped, with `<mark>` around matches. */
  excerpt: string;
  meta: Record<string, string>;
}

const EXCERPT_WORDS = 45;
/** A word in the title says far more of a paper than one in its abstract. */
const TITLE_WEIGHT = 8;

/**
 * Loads Pagefind and the head of the index.
 *
 * @param base base path of the archive, with a slash at its end.
 * @throws TypeError when the archive has no index: in development, before a build.
 */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({
    baseUrl: base,
    excerptLength: EXCERPT_WORDS,
    ranking: { metaWeights: { title: TITLE_WEIGHT, facts: 0 } },
  });
  await pagefind.init();
  // Without this the results come without counts.
  await pagefind.filters();
  return pagefind;
}
