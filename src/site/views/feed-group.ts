import { byId } from '../../values/by-id.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { groupsWithPage, type FeedGroup } from './feeds.ts';

export const pages: PageType<FeedGroup> = {
  kind: 'feed-group',
  ids: (published) => groupsWithPage(published).map(({ id }) => id),
  path: (id) => paths.feedGroup(id),
  view: (published, id) => lookup(byId(groupsWithPage(published)), id),
};
