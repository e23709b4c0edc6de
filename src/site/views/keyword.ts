import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { listView, type ListView } from './list.ts';

/** Everything a keyword's page shows. */
export interface KeywordView extends ListView {
  label: string;
}

export const pages: PageType<KeywordView> = {
  route: '/keywords/[slug]',
  ids: ({ model }) => model.keywords.map(({ slug }) => slug),
  path: (slug) => paths.keyword(slug),
  view: ({ model }, slug) => ({
    label: lookup(model.keywordOf, slug).label,
    ...listView(lookup(model.keywordLists, slug), model),
  }),
};
