import type { Organization } from '../../schema/dump.ts';
import type { Day, Paper } from '../../schema/paper.ts';

/** What feeds are made of, as both a build and its pages know it. */
export interface FeedSources {
  /** By id. */
  papers: ReadonlyMap<string, Paper>;
  /** Newest first. */
  days: Day[];
  /** In the order in which they are listed. */
  topics: { id: string; title: string; summary: string }[];
  organizations: Organization[];
  searches: { id: string; name: string; description: string; papers: string[] }[];
}
