import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
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
  kind: 'keyword',
  ids: ({ model }) => model.keywords.map(({ slug }) => slug),
  path: (slug) => paths.keyword(slug),
  view({ model }, slug) {
    const papers = newestFirst(lookup(model.papersOfKeyword, slug));
    return {
      label: lookup(model.keywordOf, slug).label,
      cards: papers.map((paper) => cardOf(paper, model)),
    };
  },
};
