import type { Published } from '../model/published.ts';

/** A document that the site has beside its pages. */
export interface Document {
  /** From the archive's root, as `paths` has it. */
  path: string;
  /** Made when it is asked for. */
  content: () => string | Uint8Array;
  /**
   * A digest of all that it shows, besides the settings of the site: where that is as in the last
   * build, the content need not be made. For documents that are dear to make.
   */
  shows?: () => string;
}

/** An export: documents of one kind, each a function of the archive alone. */
export interface Output {
  /** What it is, as a progress line names it. */
  title: string;
  /** With its charset, where it is text. */
  mediaType: string;
  documents: (published: Published) => Iterable<Document>;
}
