import { frozenPapers } from '../../values/frozen-papers.ts';
import { nameKeywords, type Keywords } from './name.ts';
import { ofPaper } from './of-paper.ts';
import type { KeywordSource } from './reading.ts';
import { learnVocabulary } from './vocabulary.ts';

export { nameKeywords, type Keywords } from './name.ts';
export { ofPaperBy } from './of-paper.ts';
export type { KeywordSource } from './reading.ts';
export { vocabularyOf } from './vocabulary.ts';

/**
 * Gives every paper up to eight keywords: those of its dumps, with their variants made one, or else
 * phrases of its title and abstract, preferably those that are keywords of other papers.
 *
 * What papers teach about keywords is learned from those that `frozenPapers` names. So it stays the
 * same until the archive has grown by a tenth, and meanwhile a paper's keywords depend on that paper
 * alone; how they are spelt, and which have pages, depends on all papers.
 */
export function createKeywords(papers: readonly KeywordSource[]): Keywords {
  const vocabulary = learnVocabulary(frozenPapers(papers));
  return nameKeywords(new Map(papers.map((paper) => [paper.id, ofPaper(paper, vocabulary)])));
}
