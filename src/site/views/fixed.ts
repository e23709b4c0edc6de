import { paths } from '../../values/paths.ts';
import { lookup } from '../../values/lookup.ts';
import type { PageType } from '../page-type.ts';

/** Pages that show nothing of the archive but its settings. */
const FIXED = new Map([
  ['404', paths.notFound],
  ['offline', paths.offline],
  ['search', paths.search],
]);

export const pages: PageType<null> = {
  kind: 'fixed',
  isFixed: true,
  ids: () => FIXED.keys(),
  path: (id) => lookup(FIXED, id),
  isUnlisted: (id) => id !== 'search',
  view: () => null,
};
