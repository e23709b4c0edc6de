import type { Model } from '../../model/model.ts';
import type { Published } from '../../model/published.ts';
import { feedsOf, type SiteFeed } from './feeds-of.ts';
import { FEED_FORMATS } from './formats.ts';

/** The feeds of a model, and what its saved searches found then. */
const made = new WeakMap<Model, Pick<Model, 'searches'> & { feeds: SiteFeed[] }>();

/** Every feed of the archive: they are worked out once for all formats, lists and pages. */
export function feedsIn({ model, project }: Published): SiteFeed[] {
  const { searches } = model;
  const known = made.get(model);
  if (known?.searches === searches) return known.feeds;
  const feeds = feedsOf(model, project.settings);
  made.set(model, { searches, feeds });
  return feeds;
}

/** Every feed of the archive, in its groups. Those without a feed are left out. */
export function feedGroups(published: Published): [SiteFeed['group'], SiteFeed[]][] {
  return [...Map.groupBy(feedsIn(published), ({ group }) => group)];
}

/** The absolute address of a feed: of its first format. */
export function feedAddress(folder: string, { project }: Published): string {
  return project.address.permalink(`${folder}${FEED_FORMATS[0]?.head}`);
}
