import type { Withdrawals } from '../schema/ledger.ts';
import type { Archive } from '../schema/paper.ts';

/** An archive without the papers that were withdrawn. Their days keep their other papers. */
export function withdraw(archive: Archive, withdrawals: Withdrawals): Archive {
  const isShown = (slug: string) => !Object.hasOwn(withdrawals, slug);
  return {
    ...archive,
    papers: archive.papers.filter(({ id }) => isShown(id)),
    days: archive.days.map((day) => ({ ...day, papers: day.papers.filter(isShown) })),
  };
}
