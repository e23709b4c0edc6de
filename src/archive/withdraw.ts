import type { Archive, Withdrawals } from '../schema.ts';

/** An archive without the papers that were withdrawn. Their days keep their other papers. */
export function withdraw(archive: Archive, withdrawals: Withdrawals): Archive {
  const isShown = (slug: string) => !Object.hasOwn(withdrawals, slug);
  return {
    ...archive,
    papers: archive.papers.filter(({ id }) => isShown(id)),
    days: archive.days.map((day) => ({ ...day, papers: day.papers.filter(isShown) })),
  };
}
