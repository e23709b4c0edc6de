import type { FeedSources } from '../outputs/feeds/sources.ts';
import type { Catalog } from './catalog.ts';

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
