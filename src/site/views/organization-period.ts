import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { periodPages, type PeriodView } from './period-pages.ts';

export const pages: PageType<PeriodView> = periodPages({
  route: '/organizations/[...period]',
  lists: ({ model }) => model.organizationLists,
  name: ({ model }, id) => lookup(model.organizations, id).name,
  path: paths.organization,
});
