import type { Paper } from '../../schema/paper.ts';
import { definitionsIn, type Definition } from './abbreviation.ts';
import { givenKeywords, type Given } from './given.ts';

/** What is read of a paper: plain text, the keywords that dumps give, the day of its first listing. */
export type KeywordSource = Pick<Paper, 'id' | 'title' | 'abstract' | 'keywords'> & { day: string };

/** A paper whose given keywords and abbreviations were found. */
export interface Reading {
  paper: KeywordSource;
  given: Given[];
  definitions: Definition[];
}

export function read(paper: KeywordSource): Reading {
  const given = givenKeywords(paper);
  const definitions = [
    ...definitionsIn(paper.title),
    ...definitionsIn(paper.abstract ?? ''),
    ...given.flatMap(({ definition }) => definition ?? []),
  ];
  return { paper, given, definitions };
}
