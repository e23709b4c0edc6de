import type { Published } from '../../model/published.ts';
import { FEED_GROUPS, type SiteFeed } from '../../outputs/feeds/feeds-of.ts';
import { FEED_FORMATS } from '../../outputs/feeds/formats.ts';
import { feedAddress, feedGroups } from '../../outputs/feeds/feed-groups.ts';
import { counted } from '../../values/counted.ts';
import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';

/** A group of feeds as a page shows it. */
export interface FeedGroup {
  id: SiteFeed['group'];
  title: string;
  /** Where its list of subscriptions is. */
  subscriptions: string;
  /** All its feeds, those that are not shown too. */
  count: number;
  feeds: FeedView[];
}

export interface FeedView {
  name: string;
  description: string;
  /** How much it holds, e.g. `12 papers`. */
  size: string;
  formats: { name: string; href: string }[];
  /** What is copied: the absolute address of the first format. */
  address: string;
  folder: string;
  /** The path of the page of the same things. */
  page: string;
}

/** Groups that have a page of their own. */
const OWN_PAGE: ReadonlySet<string> = new Set<SiteFeed['group']>(['topics', 'organizations']);

/** As many feeds are shown of a group: the page of each topic and organization names its own. */
const SHOWN = 250;

export function hasOwnPage(group: string): boolean {
  return OWN_PAGE.has(group);
}

/**
 * A group of feeds.
 *
 * @param feeds all of the group.
 * @param shown those that are shown of them.
 */
export function feedGroup(
  id: SiteFeed['group'],
  feeds: SiteFeed[],
  shown: SiteFeed[],
  published: Published,
): FeedGroup {
  const { href } = published.project.address;
  return {
    id,
    title: FEED_GROUPS[id],
    subscriptions: href(paths.subscriptionsTo(id)),
    count: feeds.length,
    feeds: shown.map(({ name, description, items, noun, folder, page }) => ({
      name,
      description,
      size: counted(items.length, noun),
      formats: FEED_FORMATS.map((format) => ({
        name: format.name,
        href: href(`${folder}${format.head}`),
      })),
      address: feedAddress(folder, published),
      folder,
      page,
    })),
  };
}

/** The feeds that hold the most, where there are too many; in their order. */
export function longest(feeds: SiteFeed[]): SiteFeed[] {
  const inOrder = feeds.toSorted((a, b) => b.items.length - a.items.length);
  const shown = new Set(inOrder.slice(0, SHOWN));
  return feeds.filter((feed) => shown.has(feed));
}

/** Every group, without the feeds of those that have a page of their own. */
export const pages = onePage(paths.feeds, (published) =>
  feedGroups(published).map(([id, feeds]) =>
    feedGroup(id, feeds, hasOwnPage(id) ? [] : longest(feeds), published),
  ),
);
