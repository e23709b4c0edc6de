import type { FoundSearch } from '../../schema/content.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { listView, type ListView } from './list.ts';

/** Everything the page of a saved search shows. */
export interface SavedSearchView extends Omit<FoundSearch, 'papers'>, ListView {}

export const pages: PageType<SavedSearchView> = {
  route: '/searches/[id]',
  ids: ({ model }) => model.searchLists.keys(),
  path: (id) => paths.savedSearch(id),
  view({ model }, id) {
    const { name, description, address } = lookup(model.searchOf, id);
    return { name, description, address, ...listView(lookup(model.searchLists, id), model) };
  },
};
