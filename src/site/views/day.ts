import { DAY_PART, dayParts } from '../../archive/day-parts.ts';
import type { PartialReason } from '../../archive/day-listings.ts';
import type { ArchivePaper } from '../../model/model.ts';
import type { Published } from '../../model/published.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { cardOf, type Card } from './card.ts';
import { rowOf, type Row } from './row.ts';

/** Everything that a day's page, or one of several, shows. */
export interface DayView {
  date: string;
  /** From 1. */
  part: number;
  parts: DayPart[];
  curators: string | null;
  /** Why it may lack papers; null where nothing says so. */
  partial: PartialReason | null;
  /** Whether a dump of it has the page's own order. */
  isOrdered: boolean;
  /** Papers of the whole day. */
  count: number;
  /** In the page's own order, as far as that is known; none on a long day. */
  cards: Card[];
  /** The same on a long day. */
  rows: Row[];
  /** The nearest listing days before and after, `YYYY-MM-DD`. */
  previous: string | null;
  next: string | null;
}

/** The places of the papers on a page of a day, from 1. */
interface DayPart {
  first: number;
  last: number;
}

/** A day of more papers is shown in rows. */
const LONG = 80;

export const pages: PageType<DayView> = {
  route: '/days/[date]',
  ids: ({ model }) => model.days.map(({ date }) => date),
  path: (date) => paths.day(date),
  view: (published, date) => dayView(published, date, 1),
};

/** @param part which page of the day, from 1. */
export function dayView({ model }: Published, date: string, part: number): DayView {
  const { day, index } = lookup(model.dayOn, date);
  const count = day.papers.length;
  const shown = day.papers
    .slice((part - 1) * DAY_PART, part * DAY_PART)
    .map((id) => lookup(model.papers, id));
  return {
    date,
    part,
    parts: Array.from({ length: dayParts(count) }, (_, before) => ({
      first: before * DAY_PART + 1,
      last: Math.min((before + 1) * DAY_PART, count),
    })),
    curators: day.curators,
    partial: model.partialReasons.get(date) ?? null,
    isOrdered: model.orderedDumps.has(date),
    count,
    cards: count > LONG ? [] : shown.map((paper) => cardOf(paper, model)),
    rows: count > LONG ? shown.map((paper) => rowOn(date, paper)) : [],
    previous: model.days[index + 1]?.date ?? null,
    next: model.days[index - 1]?.date ?? null,
  };
}

/** The row of a paper, with its day where that is another. */
function rowOn(date: string, paper: ArchivePaper): Row {
  const row = rowOf(paper);
  return row.published === date ? { ...row, published: null } : row;
}
