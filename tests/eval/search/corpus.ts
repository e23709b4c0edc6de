import type { ArchivePaper } from '../../../src/model/model.ts';
import { documentOf, type Document } from '../../engines/engine.ts';
import { asShown } from '../../make.ts';
import { realPapers } from '../real-papers.ts';

/** What is searched. */
export interface Corpus {
  /** Without topics. */
  papers: ArchivePaper[];
  /** One of each paper, in their order. */
  documents: Document[];
}

/** The papers of the real dumps and answers, and what other engines index of them. */
export function readCorpus(): Corpus {
  const papers = realPapers().map(asShown);
  return { papers, documents: papers.map(documentOf) };
}
