import type { ArchivePaper } from '../../src/model/model.ts';

/** What an engine indexes of a paper. */
export interface Document {
  /** Its place among all: a longer name would stand in the index once for each word. */
  id: number;
  url: string;
  title: string;
  abstract: string;
  authors: string;
  keywords: string;
}

/** @param id its place among all. */
export function documentOf(
  { text, authors, keywords, arxivId, ...paper }: ArchivePaper,
  id: number,
): Document {
  return {
    id,
    url: `/papers/${paper.id}/`,
    title: text.title.plain,
    abstract: text.abstract?.plain.replaceAll('\n\n', ' ') ?? '',
    authors: authors.join(', '),
    keywords: [...keywords, arxivId ?? ''].join(', '),
  };
}

/** The fields that are searched. */
export const FIELDS = ['title', 'abstract', 'authors', 'keywords'] as const;
/** How many results are wanted. */
export const WANTED = 10;

/** Makes the files of an engine's index: the text of each by its name. */
export type Write = (documents: readonly Document[]) => Promise<Map<string, string>>;

/** Finds the ids of the ten best documents of a query. */
type Search = (query: string) => number[] | Promise<number[]>;

/**
 * Opens the index, in a browser too.
 *
 * @param get loads a file of the index.
 */
export type Open = (get: (file: string) => Promise<string>) => Promise<Search>;

/** The module of an engine, in `adapters/`. */
export interface Adapter {
  write: Write;
  open: Open;
}
