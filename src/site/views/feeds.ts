import type { Published } from '../../model/published.ts';
import { FEED_GROUPS } from '../../outputs/feeds/feeds-of.ts';
import { FEED_FORMATS } from '../../outputs/feeds/formats.ts';
import { feedAddress, feedGroups } from '../../outputs/feeds/feed-groups.ts';
import { counted } from '../../values/counted.ts';
import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';

/** A group of feeds as the page of all feeds shows it. */
export interface FeedGroup {
  id: string;
  title: string;
  /** Where its list of subscriptions is. */
  subscriptions: string;
  feeds: {
    name: string;
    description: string;
    /** How much it holds, e.g. `12 papers`. */
    size: string;
    formats: { name: string; href: string }[];
    /** What is copied: the absolute address of the first format. */
    address: string;
    folder: string;
  }[];
}

/** Every feed of the archive, in its groups. */
export function feedsView(published: Published): FeedGroup[] {
  const { href } = published.project.address;
  return feedGroups(published).map(([id, feeds]) => ({
    id,
    title: FEED_GROUPS[id],
    subscriptions: href(paths.subscriptionsTo(id)),
    feeds: feeds.map(({ name, description, items, noun, folder }) => ({
      name,
      description,
      size: counted(items.length, noun),
      formats: FEED_FORMATS.map((format) => ({
        name: format.name,
        href: href(`${folder}${format.head}`),
      })),
      address: feedAddress(folder, published),
      folder,
    })),
  }));
}

export const pages = onePage('feeds', paths.feeds, feedsView);
