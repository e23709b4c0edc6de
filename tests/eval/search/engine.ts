import type { Corpus } from './corpus.ts';

/** A search engine over the documents, ready to be asked. */
export interface Engine {
  /** The URLs of the documents that match, the best first, ten at most. */
  search(query: string): Promise<string[]>;
  /** Lets go of what the engine holds. */
  close?(): Promise<void>;
}

/** Builds an engine over the documents of a corpus. */
export type CreateEngine = (corpus: Corpus) => Promise<Engine>;

/** How many results count. */
export const SHOWN = 10;
