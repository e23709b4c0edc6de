import { NEWEST, type PagedList } from '../../archive/periods.ts';
import type { ArchivePaper, Model } from '../../model/model.ts';
import { lookup } from '../../values/lookup.ts';
import { cardOf, type Card } from './card.ts';

/** A period of a list, as a link names it. */
export interface PeriodCount {
  name: string;
  /** Papers that were published in it. */
  count: number;
}

/** What the first page of a list shows of it. */
export interface ListView {
  count: number;
  /** Newest first: all of them where there are no periods. */
  cards: Card[];
  /** Its years, newest first; none where all papers are shown. */
  periods: PeriodCount[];
}

export function listView(list: PagedList<ArchivePaper>, model: Model): ListView {
  return {
    count: list.papers.length,
    cards: list.papers.slice(0, NEWEST).map((paper) => cardOf(paper, model)),
    periods: countPeriods(list, list.years),
  };
}

export function countPeriods(
  { periods }: PagedList<ArchivePaper>,
  names: readonly string[],
): PeriodCount[] {
  return names.map((name) => ({ name, count: lookup(periods, name).papers.length }));
}
