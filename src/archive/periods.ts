import { newestFirst } from './newest-first.ts';
import type { Paper } from '../schema/paper.ts';

type Dated = Pick<Paper, 'id' | 'published'>;

/** The first page of a list shows as many papers; a list of more has a page for each year. */
export const NEWEST = 50;
/** A period of more papers is shown by its parts: a year by its months, a month by its days. */
export const LONG = 260;

/** The papers of a list that were published in one period. */
interface Period<Kind> {
  /** `2025`, `2025-03` or `2025-03-14`; `undated` for papers whose day is not known. */
  name: string;
  /** The period that it is a part of; null for a year. */
  within: string | null;
  /** Newest first. */
  papers: Kind[];
  /** The names of its parts, newest first; none where it is shown whole. */
  parts: string[];
}

/** A list of papers, and the periods into which it is divided. */
export interface PagedList<Kind> {
  /** Newest first. */
  papers: Kind[];
  /** The names of its years, newest first; none where all papers are on its first page. */
  years: string[];
  /** By name: years, then the parts of those that are long. */
  periods: ReadonlyMap<string, Period<Kind>>;
}

/** The period of a paper, by the number of characters of its name: a year, a month, a day. */
const LENGTHS = [4, 7, 10];
const UNDATED = 'undated';

/**
 * Divides a list by the day of publication. That of a paper does not change with the list, so a
 * paper that is added shifts no other from its page: at most a period becomes long, and then its page
 * leads to its parts.
 */
export function pagedList<Kind extends Dated>(papers: Iterable<Kind>): PagedList<Kind> {
  const sorted = newestFirst(papers);
  const periods = new Map<string, Period<Kind>>();
  const years = sorted.length > NEWEST ? divide(sorted, null, 0, periods) : [];
  return { papers: sorted, years, periods };
}

/** Divides many lists, by the ids of what their papers have in common. */
export function pagedLists<Kind extends Dated>(
  papers: ReadonlyMap<string, Kind[]>,
): Map<string, PagedList<Kind>> {
  return new Map(Array.from(papers, ([id, ofOne]) => [id, pagedList(ofOne)]));
}

/** Adds the periods of papers, and of the long ones their parts; gives the names of the former. */
function divide<Kind extends Dated>(
  papers: Kind[],
  within: string | null,
  level: number,
  periods: Map<string, Period<Kind>>,
): string[] {
  const length = LENGTHS[level];
  const byName = Map.groupBy(papers, ({ published }) => published?.slice(0, length) ?? UNDATED);
  for (const [name, inPeriod] of byName) {
    const period: Period<Kind> = { name, within, papers: inPeriod, parts: [] };
    periods.set(name, period);
    const isDivided = inPeriod.length > LONG && level + 1 < LENGTHS.length && name !== UNDATED;
    if (isDivided) period.parts = divide(inPeriod, name, level + 1, periods);
  }
  return [...byName.keys()];
}
