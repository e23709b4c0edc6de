import { compareText } from '../values/compare.ts';
import type { Paper } from '../schema/paper.ts';

type Dated = Pick<Paper, 'id' | 'published'>;

/** Papers by day of publication, newest first; those without one last; equals by id. */
export function newestFirst<Kind extends Dated>(papers: Iterable<Kind>): Kind[] {
  return [...papers].toSorted(
    (a, b) => compareText(b.published ?? '', a.published ?? '') || compareText(a.id, b.id),
  );
}

/** How many papers were published in one year. */
export interface YearCount {
  /** Null for papers whose date is not known. */
  year: string | null;
  count: number;
}

/**
 * Papers by their years of publication, newest year first, the unknown last; papers newest first.
 * Years without one are left out.
 */
function byYear<Kind extends Dated>(papers: Iterable<Kind>): Map<string | null, Kind[]> {
  return Map.groupBy(newestFirst(papers), ({ published }) => published?.slice(0, 4) ?? null);
}

/** How many papers each year has, in the order of `byYear`. */
export function countByYear(papers: Iterable<Dated>): YearCount[] {
  return Array.from(byYear(papers), ([year, { length }]) => ({ year, count: length }));
}
