import { FEED_FORMATS } from '../../outputs/feeds/formats.ts';
import type { Outline } from '../../outputs/feeds/opml.ts';
import type { Catalog } from '../catalog.ts';
import { counted } from '../../values/counted.ts';
import { FEED_GROUPS, feedsOf, type SiteFeed } from '../../outputs/feeds/feeds-of.ts';
import { feedSources } from '../feed-sources.ts';
import { href, paths, permalink } from '../../values/paths.ts';
import { site } from '../../project/settings.ts';

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

/** Every feed of the archive, in its groups. Those without a feed are left out. */
export function feedGroups(catalog: Catalog): FeedGroup[] {
  return groupsOf(catalog).map(([id, feeds]) => ({
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
      address: addressOf(folder),
      folder,
    })),
  }));
}

/** The lists of subscriptions: of all feeds, in folders, and of the feeds of each group. */
export function subscriptionPaths(catalog: Catalog) {
  const outlines = groupsOf(catalog).map(([id, feeds]) => ({
    id,
    title: FEED_GROUPS[id],
    feeds: feeds.map(({ name, description, folder, page }) => ({
      title: name,
      description,
      feedUrl: addressOf(folder),
      url: permalink(page),
    })),
  }));
  const all = { params: { group: undefined }, props: { title: site.title, outlines } };
  const ofGroups = outlines.map(({ id, ...outline }) => ({
    params: { group: id },
    props: { title: `${outline.title} · ${site.title}`, outlines: [outline] as Outline[] },
  }));
  return [all, ...ofGroups];
}

function groupsOf(catalog: Catalog): [SiteFeed['group'], SiteFeed[]][] {
  return [...Map.groupBy(feedsOf(feedSources(catalog), site), ({ group }) => group)];
}

function addressOf(folder: string): string {
  return permalink(`${folder}${FEED_FORMATS[0]?.head}`);
}
