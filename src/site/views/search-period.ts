import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { periodPages, type PeriodView } from './period-pages.ts';

export const pages: PageType<PeriodView> = periodPages({
  route: '/searches/[...period]',
  lists: ({ model }) => model.searchLists,
  name: ({ model }, id) => lookup(model.searchOf, id).name,
  path: paths.savedSearch,
});
