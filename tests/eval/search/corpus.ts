import type { ArchivePaper } from '../../../src/model/model.ts';
import { asShown } from '../../make.ts';
import { searchRecord, type SearchRecord } from '../../../src/search/index/records.ts';
import { realPapers } from '../real-papers.ts';

/** What is searched. */
export interface Corpus {
  /** Without topics. */
  papers: ArchivePaper[];
  /** One of each paper, in their order. */
  records: SearchRecord[];
}

/** The papers of the real dumps and answers, and their search records. */
export function readCorpus(): Corpus {
  const papers = realPapers().map(asShown);
  return {
    papers,
    records: papers.map((paper) => searchRecord(paper, 'en', `/papers/${paper.id}/`)),
  };
}
