import type { Withdrawal } from '../../schema/ledger.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';

/** What is shown in the place of a paper that was withdrawn; its id is that of the paper. */
export const pages: PageType<Withdrawal> = {
  route: '/papers/[...withdrawn]',
  ids: ({ model }) => model.withdrawn.keys(),
  path: (id) => paths.paper(id),
  isUnlisted: () => true,
  view: ({ model }, id) => lookup(model.withdrawn, id),
};
