import type { Published } from '../../model/published.ts';
import { feedsOf, type SiteFeed } from './feeds-of.ts';
import { FEED_FORMATS } from './formats.ts';

/** Every feed of the archive, in its groups. Those without a feed are left out. */
export function feedGroups({ model, project }: Published): [SiteFeed['group'], SiteFeed[]][] {
  return [...Map.groupBy(feedsOf(model, project.settings), ({ group }) => group)];
}

/** The absolute address of a feed: of its first format. */
export function feedAddress(folder: string, { project }: Published): string {
  return project.address.permalink(`${folder}${FEED_FORMATS[0]?.head}`);
}
