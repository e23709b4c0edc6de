import { z } from 'zod';
import type { Model } from '../model/model.ts';
import { countProblems, problemLines } from '../terminal/problems.ts';

/** How much an archive holds, and what was wrong with its dumps. */
export const buildReportShape = z.strictObject({
  papers: z.int(),
  days: z.int(),
  topics: z.int(),
  organizations: z.int(),
  errors: z.int(),
  warnings: z.int(),
  /** The problems of the dumps, a line each. */
  problems: z.array(z.string()),
});

export type BuildReport = z.infer<typeof buildReportShape>;

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
