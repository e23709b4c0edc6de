import type { PartialReason } from '../../archive/day-listings.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { cardOf, type Card } from './card.ts';
import { rowOf, type Row } from './row.ts';

/** Everything a day's page shows. */
export interface DayView {
  date: string;
  curators: string | null;
  /** Why it may lack papers; null where nothing says so. */
  partial: PartialReason | null;
  /** Whether a dump of it has the page's own order. */
  isOrdered: boolean;
  count: number;
  /** In the page's own order, as far as that is known; none on a long day. */
  cards: Card[];
  /** The same on a long day. */
  rows: Row[];
  /** The nearest listing days before and after, `YYYY-MM-DD`. */
  previous: string | null;
  next: string | null;
}

/** A day of more papers, as bulk metadata may have it, is shown in rows. */
const LONG = 80;

export const pages: PageType<DayView> = {
  route: '/days/[date]',
  ids: ({ model }) => model.days.map(({ date }) => date),
  path: (date) => paths.day(date),
  view({ model }, date) {
    const { day, index } = lookup(model.dayOn, date);
    const papers = day.papers.map((id) => lookup(model.papers, id));
    const isLong = papers.length > LONG;
    return {
      date,
      curators: day.curators,
      partial: model.partialReasons.get(date) ?? null,
      isOrdered: model.orderedDumps.has(date),
      count: papers.length,
      cards: isLong ? [] : papers.map((paper) => cardOf(paper, model)),
      rows: isLong ? papers.map(rowOf) : [],
      previous: model.days[index + 1]?.date ?? null,
      next: model.days[index - 1]?.date ?? null,
    };
  },
};
