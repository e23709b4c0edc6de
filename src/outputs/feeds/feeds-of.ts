import type { Site } from '../../schema/settings.ts';
import { counted } from '../../values/counted.ts';
import { groupBy } from '../../values/group-by.ts';
import { paths } from '../../values/paths.ts';
import { listedPapers, type Listed, type ListedPaper } from './listed.ts';
import { reached, SETTLED_DAYS, settled, trending } from './ranked.ts';
import type { FeedSources } from './sources.ts';

/** Kinds of feeds, in the order in which they are listed. */
export const FEED_GROUPS = {
  archive: 'The whole archive',
  topics: 'Topics',
  organizations: 'Organizations',
  searches: 'Saved searches',
} as const;

/** A feed of the site. */
export interface SiteFeed {
  /** Unique and permanent: the last part of its `tag:` URI after `feed/`. */
  id: string;
  group: keyof typeof FEED_GROUPS;
  name: string;
  description: string;
  /** The path of the page of the same things. */
  page: string;
  /** The path of the folder of its documents, with a slash at its end. */
  folder: string;
  /** Newest first, at least one. */
  items: Listed[];
  /** Whether its newest document is all of it: a list in an order of its own, not a history. */
  isComplete: boolean;
  noun: 'paper' | 'day';
}

/** The fewest papers with which an organization has a feed. */
export const ORGANIZATION_PAPERS = 3;

/** Every feed of an archive: those of all papers first, then by group in the order of the sources. */
export function feedsOf(sources: FeedSources, site: Pick<Site, 'title' | 'description' | 'feed'>) {
  const listed = listedPapers(sources);
  const feeds = [
    ...archiveFeeds(sources, listed, site),
    ...topicFeeds(sources, listed),
    ...organizationFeeds(sources, listed),
    ...searchFeeds(sources, listed),
  ];
  return feeds.filter(({ items }) => items.length > 0);
}

function archiveFeeds(
  { days }: FeedSources,
  listed: ListedPaper[],
  { title, description, feed }: Pick<Site, 'title' | 'description' | 'feed'>,
): SiteFeed[] {
  const newestDay = days[0]?.date ?? '';
  const { size, trendingHalfLifeDays: halfLife } = feed;
  const special = (id: string, facts: Pick<SiteFeed, 'name' | 'description' | 'items'>) =>
    archiveFeed({ id, page: paths.feeds, folder: `${paths.feeds}${id}/`, ...facts });
  return [
    archiveFeed({
      id: 'all',
      name: title,
      description,
      page: paths.home,
      folder: paths.home,
      items: listed,
    }),
    {
      ...special('trending', {
        name: 'Trending',
        description: `The papers with the most upvotes and comments, which count half after ${counted(halfLife, 'day')}.`,
        items: trending(listed, newestDay, halfLife).slice(0, size),
      }),
      isComplete: true,
    },
    {
      ...special('days', {
        name: 'Days',
        description: 'One item for each listing day, with its papers.',
        items: days.map(({ date }) => ({ key: `day/${date}`, day: date, place: 0 })),
      }),
      page: paths.days,
      noun: 'day',
    },
    ...feed.upvotes.map((count) =>
      special(`upvotes-${count}`, {
        name: `${counted(count, 'upvote')} or more`,
        description: `Each paper when it was first seen with ${counted(count, 'upvote')}.`,
        items: reached(listed, count),
      }),
    ),
    special('settled', {
      name: 'Settled',
      description: `Each paper ${counted(SETTLED_DAYS, 'day')} after it was first listed, when its counts say something.`,
      items: settled(listed, newestDay),
    }),
  ];
}

function archiveFeed(
  facts: Pick<SiteFeed, 'id' | 'name' | 'description' | 'page' | 'folder' | 'items'>,
): SiteFeed {
  return { ...facts, group: 'archive', isComplete: false, noun: 'paper' };
}

function topicFeeds({ topics }: FeedSources, listed: ListedPaper[]): SiteFeed[] {
  const byTopic = groupBy(listed, ({ paper }) => paper.topics);
  return Array.from(topics.values(), ({ id, title, summary }) =>
    feedOfPage('topics', id, title, summary, paths.topic(id), byTopic.get(id)),
  );
}

function organizationFeeds({ organizations }: FeedSources, listed: ListedPaper[]): SiteFeed[] {
  const papers = Map.groupBy(listed, ({ paper }) => paper.organization?.id);
  return [...organizations.values()]
    .filter(({ id }) => (papers.get(id)?.length ?? 0) >= ORGANIZATION_PAPERS)
    .map(({ id, name }) => {
      const description = `The papers of ${name}.`;
      return feedOfPage(
        'organizations',
        id,
        name,
        description,
        paths.organization(id),
        papers.get(id),
      );
    });
}

function searchFeeds({ searches }: FeedSources, listed: ListedPaper[]): SiteFeed[] {
  return searches.map(({ id, name, description, papers }) => {
    const wanted = new Set(papers);
    const items = listed.filter(({ paper }) => wanted.has(paper.id));
    return feedOfPage('searches', id, name, description, paths.savedSearch(id), items);
  });
}

function feedOfPage(
  group: SiteFeed['group'],
  id: string,
  name: string,
  description: string,
  page: string,
  items: Listed[] = [],
): SiteFeed {
  const facts = { group, name, description, items, isComplete: false, noun: 'paper' } as const;
  return { ...facts, id: `${group}/${id}`, page, folder: page };
}
