import type { FoundSearch } from '../../schema/content.ts';
import { keyed } from './cache-key.ts';
import type { Catalog } from '../catalog.ts';
import { lookup } from '../../values/lookup.ts';
import { cardOf, type Card } from './card.ts';

/** Everything the page of a saved search shows. */
export interface SavedSearchView extends Omit<FoundSearch, 'papers'> {
  /** Newest first. */
  cards: Card[];
}

/** The static paths of all saved searches. */
export function savedSearchPaths(catalog: Catalog) {
  return catalog.searches.map(({ id, data: { papers, ...search } }) => {
    const cards = papers.map((paper) => cardOf(lookup(catalog.papers, paper), catalog));
    const view: SavedSearchView = { ...search, cards };
    return keyed({ id }, view);
  });
}
