import type { Day, Organization, Paper } from '../../schema.ts';
import type { Catalog } from '../catalog.ts';

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

/** The sources of the feeds of a catalog. */
export function feedSources(catalog: Catalog): FeedSources {
  const { papers, days, topics, organizations, searches } = catalog;
  return {
    papers,
    days,
    topics: Array.from(topics.values(), ({ id, data: { title, summary } }) => ({
      id,
      title,
      summary,
    })),
    organizations: [...organizations.values()],
    searches: searches.map(({ id, data: { name, description, papers: found } }) => ({
      id,
      name,
      description,
      papers: found,
    })),
  };
}
