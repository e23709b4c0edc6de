import type { Model } from '../model/model.ts';
import { countProblems, problemLines } from '../terminal/problems.ts';

/** How much an archive holds, and what was wrong with its dumps. */
export interface BuildReport {
  papers: number;
  days: number;
  topics: number;
  organizations: number;
  errors: number;
  warnings: number;
  /** The problems of the dumps, a line each. */
  problems: string[];
}

/** What a build tells its owner of an archive. */
export function buildReport({ reading: { archive, topics, dumps } }: Model): BuildReport {
  return {
    papers: archive.papers.length,
    days: archive.days.length,
    topics: topics.length,
    organizations: archive.organizations.length,
    ...countProblems(dumps),
    problems: problemLines(dumps),
  };
}
