import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { calendarOf, yearLinks, type Year } from './calendar.ts';
import type { IndexLink } from './index-link.ts';

/** Everything that the calendar of a year shows. */
export interface YearView {
  year: Year;
  years: IndexLink[];
}

export const pages: PageType<YearView> = {
  route: '/days/[year]',
  ids: ({ model }) => calendarOf(model.days).map(({ year }) => String(year)),
  path: (id) => paths.year(id),
  view({ model }, id) {
    const years = calendarOf(model.days);
    const byYear = new Map(years.map((year) => [String(year.year), year]));
    return { year: lookup(byYear, id), years: yearLinks(years) };
  },
};
