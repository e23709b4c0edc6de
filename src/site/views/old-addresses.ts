import type { Catalog } from '../catalog.ts';
import { keyed } from './cache-key.ts';
import { paths } from '../../values/paths.ts';

/** What an address shows at which nothing else lives any more. */
export type OldAddressView =
  { kind: 'moved'; to: string } | { kind: 'withdrawn'; reason: string; day: string };

/** The static paths of all addresses that moved, and of the papers that were withdrawn. */
export function oldAddressPaths({ moved, withdrawn }: Catalog) {
  const params = (path: string) => ({ address: path.slice(1, -1) });
  return [
    ...moved.map(({ from, to }) => keyed(params(from), { kind: 'moved', to })),
    ...withdrawn.map(({ id, data: { reason, day } }) =>
      keyed(params(paths.paper(id)), { kind: 'withdrawn', reason, day }),
    ),
  ];
}
