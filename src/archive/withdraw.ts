import type { Withdrawals } from '../schema/ledger.ts';
import type { Archive } from '../schema/paper.ts';

/**
 * An archive without the papers that were withdrawn, and without organizations that have no others.
 * Their days keep their other papers.
 */
export function withdraw(archive: Archive, withdrawals: Withdrawals): Archive {
  const isShown = (slug: string) => !Object.hasOwn(withdrawals, slug);
  const papers = archive.papers.filter(({ id }) => isShown(id));
  const named = new Set(papers.map(({ organization }) => organization?.id));
  return {
    papers,
    organizations: archive.organizations.filter(({ id }) => named.has(id)),
    days: archive.days.map((day) => ({ ...day, papers: day.papers.filter(isShown) })),
  };
}
