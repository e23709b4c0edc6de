import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { periodPages, type PeriodView } from './period-pages.ts';

export const pages: PageType<PeriodView> = periodPages({
  route: '/topics/[...period]',
  lists: ({ model }) => model.topicLists,
  name: ({ model }, id) => lookup(model.topics, id).title,
  path: paths.topic,
});
