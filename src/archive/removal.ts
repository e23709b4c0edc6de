import type { Permalinks } from '../schema/ledger.ts';
import type { Archive } from '../schema/paper.ts';
import { paths } from '../values/paths.ts';
import { vanishedAddresses } from './permalinks.ts';

/** What the removal of a dump takes with it. */
export interface Removal {
  /** The addresses that nothing would answer for any more, as paths. */
  addresses: string[];
  /** The record without them. */
  permalinks: Permalinks;
}

/**
 * What goes when a dump is removed.
 *
 * @param before the archive with the dump, `after` without it, both without withdrawn papers.
 * @param topics all addresses of topics.
 * @param withdrawn slugs of withdrawn papers.
 */
export function removalOf({
  before,
  after,
  permalinks,
  topics,
  withdrawn,
}: {
  before: Archive;
  after: Archive;
  permalinks: Permalinks;
  topics: string[];
  withdrawn: string[];
}): Removal {
  const known = new Set(vanishedAddresses(permalinks, before, topics, withdrawn));
  const gone = new Set(
    vanishedAddresses(permalinks, after, topics, withdrawn).filter((path) => !known.has(path)),
  );
  const left = new Set(addressesIn(after));
  for (const address of addressesIn(before)) if (!left.has(address)) gone.add(address);
  const without = <Value>(record: Record<string, Value>, address: (id: string) => string) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(address(id))));
  return {
    addresses: [...gone],
    permalinks: {
      ...permalinks,
      papers: without(permalinks.papers, paths.paper),
      days: permalinks.days.filter((day) => !gone.has(paths.day(day))),
      organizations: without(permalinks.organizations, paths.organization),
    },
  };
}

function addressesIn({ papers, days, organizations }: Archive): string[] {
  return [
    ...papers.map(({ id }) => paths.paper(id)),
    ...days.map(({ date }) => paths.day(date)),
    ...organizations.map(({ id }) => paths.organization(id)),
  ];
}
