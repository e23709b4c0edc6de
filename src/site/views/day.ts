import type { PartialReason } from '../../archive/day-listings.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { cardOf, type Card } from './card.ts';

/** Everything a day's page shows. */
export interface DayView {
  date: string;
  curators: string | null;
  /** Why it may lack papers; null where nothing says so. */
  partial: PartialReason | null;
  /** Whether a dump of it has the page's own order. */
  isOrdered: boolean;
  /** In the page's own order, as far as that is known. */
  cards: Card[];
  /** The nearest listing days before and after, `YYYY-MM-DD`. */
  previous: string | null;
  next: string | null;
}

export const pages: PageType<DayView> = {
  route: '/days/[date]',
  ids: ({ model }) => model.days.map(({ date }) => date),
  path: (date) => paths.day(date),
  view({ model }, date) {
    const { day, index } = lookup(model.dayOn, date);
    return {
      date,
      curators: day.curators,
      partial: model.partialReasons.get(date) ?? null,
      isOrdered: model.orderedDumps.has(date),
      cards: day.papers.map((id) => cardOf(lookup(model.papers, id), model)),
      previous: model.days[index + 1]?.date ?? null,
      next: model.days[index - 1]?.date ?? null,
    };
  },
};
