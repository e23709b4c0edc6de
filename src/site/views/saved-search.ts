import type { FoundSearch } from '../../schema/content.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { cardOf, type Card } from './card.ts';

/** Everything the page of a saved search shows. */
export interface SavedSearchView extends Omit<FoundSearch, 'papers'> {
  /** Newest first. */
  cards: Card[];
}

export const pages: PageType<SavedSearchView> = {
  kind: 'saved-search',
  ids: ({ model }) => model.searches.map(({ id }) => id),
  path: (id) => paths.savedSearch(id),
  view({ model }, id) {
    const searches = new Map(model.searches.map((search) => [search.id, search]));
    const { name, description, address, papers } = lookup(searches, id);
    const cards = papers.map((paper) => cardOf(lookup(model.papers, paper), model));
    return { name, description, address, cards };
  },
};
