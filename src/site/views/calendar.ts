import type { Day } from '../../schema/paper.ts';
import { compareText } from '../../values/compare.ts';
import { yearOf } from '../../values/calendar-day.ts';
import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';
import type { IndexLink } from './index-link.ts';

/** A cell of a month's table: null before its first and after its last day. */
type Cell = { date: string; dayOfMonth: number; count: number } | null;

/** One month as rows of seven days, Monday first. */
interface Month {
  /** Its first day, `YYYY-MM-DD`. */
  first: string;
  count: number;
  weeks: Cell[][];
}

/** One year, with the months that have a listing day, newest first. */
export interface Year {
  year: number;
  count: number;
  months: Month[];
}

/** The calendar of all listing days with their number of papers, newest year first. */
export function calendarOf(days: Pick<Day, 'date' | 'papers'>[]): Year[] {
  const newestFirst = days.toSorted((a, b) => compareText(b.date, a.date));
  const byYear = Map.groupBy(newestFirst, ({ date }) => yearOf(date));
  return [...byYear].map(([year, inYear]) => {
    const byMonth = Map.groupBy(inYear, ({ date }) => date.slice(0, 7));
    const months = [...byMonth].map(([month, inMonth]) => monthOf(month, inMonth));
    return { year, months, count: sum(months.map(({ count }) => count)) };
  });
}

/** @param month `YYYY-MM` */
function monthOf(month: string, days: Pick<Day, 'date' | 'papers'>[]): Month {
  const countOn = new Map(days.map(({ date, papers }) => [date, papers.length]));
  const first = new Date(`${month}-01T00:00:00Z`);
  const mondayBased = (first.getUTCDay() + 6) % 7;
  const length = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate();
  const cells: Cell[] = Array.from(
    { length: Math.ceil((mondayBased + length) / 7) * 7 },
    (_, index) => {
      const dayOfMonth = index - mondayBased + 1;
      if (dayOfMonth < 1 || dayOfMonth > length) return null;
      const date = `${month}-${String(dayOfMonth).padStart(2, '0')}`;
      return { date, dayOfMonth, count: countOn.get(date) ?? 0 };
    },
  );
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) =>
    cells.slice(week * 7, week * 7 + 7),
  );
  return { first: `${month}-01`, weeks, count: sum([...countOn.values()]) };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export const pages = onePage(paths.days, ({ model: { days } }) => {
  const years = calendarOf(days);
  return { days: days.length, newest: years[0] ?? null, years: yearLinks(years) };
});

export function yearLinks(years: Year[]): IndexLink[] {
  return years.map(({ year, count }) => {
    return { name: String(year), path: paths.year(String(year)), count };
  });
}
