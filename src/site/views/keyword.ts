import { lookup } from '../../values/lookup.ts';
import type { PageType } from '../page-type.ts';
import { cardOf, type Card } from './card.ts';
import { newestFirst } from '../../archive/newest-first.ts';

/** Everything a keyword's page shows. */
export interface KeywordView {
  label: string;
  /** Newest first. */
  cards: Card[];
}

export const pages: PageType<KeywordView> = {
  ids: ({ model }) => model.keywords.map(({ slug }) => slug),
  view({ model }, slug) {
    const papers = newestFirst(lookup(model.papersOfKeyword, slug));
    return {
      label: lookup(model.keywordOf, slug).label,
      cards: papers.map((paper) => cardOf(paper, model)),
    };
  },
};
