/** The part of Pagefind's browser API that the search uses (pagefind.app/docs/api). */
export interface PagefindModule {
  createInstance: (options: InstanceOptions) => Pagefind;
}

/** One index. */
export interface Pagefind {
  /** @param query null finds everything. */
  search(query: string | null): Promise<{ results: PagefindResult[] }>;
}

/** A paper that matches; its data are loaded when asked for. */
export interface PagefindResult {
  /** The digest of the record. */
  id: string;
  score: number;
  /** The metadata fields in which words were found, if any. */
  matchedMetaFields?: string[];
  data: () => Promise<ResultData>;
}

export interface ResultData {
  /** With the base path. */
  url: string;
  /** As it was indexed, without the base path. */
  raw_url: string;
  /** HTML: text in which `<` and `>` are escaped, with `<mark>` around matches. */
  excerpt: string;
  meta: Record<string, string>;
  /** The text that was indexed: the abstract. */
  content: string;
}

interface InstanceOptions {
  /** Path of the folder of the index, base path included. */
  basePath: string;
  baseUrl: string;
  excerptLength: number;
  /** Stands in the address of the index's entry file, in place of the time. */
  metaCacheTag: string;
  ranking: { metaWeights: Record<string, number>; termSimilarity: number };
}

const EXCERPT_WORDS = 45;

/** How papers are ranked before the best are looked at more closely: `npm run eval` measures it. */
const RANKING = {
  // A word in the title says far more of a paper than one in its abstract.
  metaWeights: { title: 30, keywords: 0.3, facts: 0 },
  // The length of a word says how much of one that begins with it was meant.
  termSimilarity: 20,
};

/**
 * The options for the index of a shard.
 *
 * @param base base path of the archive, with a slash at its end.
 */
export function indexOptions(base: string, folder: string): InstanceOptions {
  return {
    basePath: `${base}pagefind/${folder}/`,
    baseUrl: base,
    excerptLength: EXCERPT_WORDS,
    metaCacheTag: folder,
    ranking: RANKING,
  };
}
