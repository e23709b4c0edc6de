import { feedGroups } from '../../outputs/feeds/feed-groups.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { feedGroup, hasOwnPage, longest, type FeedGroup } from './feeds.ts';

export const pages: PageType<FeedGroup> = {
  route: '/feeds/[group]',
  ids: (published) => feedGroups(published).flatMap(([id]) => (hasOwnPage(id) ? [id] : [])),
  path: (id) => paths.feedGroup(id),
  view(published, id) {
    const groups = new Map(feedGroups(published).map((group) => [group[0] as string, group]));
    const [group, feeds] = lookup(groups, id);
    return feedGroup(group, feeds, longest(feeds), published);
  },
};
