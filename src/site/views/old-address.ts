import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import type { Model } from '../../model/model.ts';
import { lookup } from '../../values/lookup.ts';

/** What an old address shows. */
export type OldAddressView =
  { kind: 'moved'; to: string } | { kind: 'withdrawn'; reason: string; day: string };

/** Addresses that moved, and those of papers that were withdrawn: paths without their outer slashes. */
export const pages: PageType<OldAddressView> = {
  kind: 'old-address',
  ids: ({ model }) => viewsOf(model).keys(),
  path: (path) => `/${path}/`,
  view: ({ model }, path) => lookup(viewsOf(model), path),
};

const known = new WeakMap<Model, Map<string, OldAddressView>>();

function viewsOf(model: Model): Map<string, OldAddressView> {
  const before = known.get(model);
  if (before) return before;
  const idOf = (path: string) => path.slice(1, -1);
  const views = new Map<string, OldAddressView>([
    ...model.moved.map(({ from, to }) => [idOf(from), { kind: 'moved', to }] as const),
    ...model.withdrawn.map(
      ({ id, reason, day }) => [idOf(paths.paper(id)), { kind: 'withdrawn', reason, day }] as const,
    ),
  ]);
  known.set(model, views);
  return views;
}
