import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { periodPages, type PeriodView } from './period-pages.ts';

export const pages: PageType<PeriodView> = periodPages({
  route: '/keywords/[...period]',
  lists: ({ model }) => model.keywordLists,
  name: ({ model }, slug) => lookup(model.keywordOf, slug).label,
  path: paths.keyword,
});
