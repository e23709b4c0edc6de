import type { VFile } from 'vfile';
import { calendarDay, yearOf } from '../../values/calendar-day.ts';
import { report } from '../problem.ts';
import { statedDay } from '../stated-day.ts';
import { startOf } from './blocks.ts';
import type { WrittenDate } from './byline.ts';
import type { Draft } from './entries.ts';
import { DAY_HINT, type Preamble } from './preamble.ts';

/** The day of a listing, and the year in which its page was captured. */
export interface ListingDate {
  day: string | null;
  dayBasis: 'stated' | 'inferred' | null;
  captureYear: number | null;
}

/**
 * Dates a listing. A day in the file name wins, and it is an error where the page shows another.
 * Otherwise the year is inferred: the page leaves out the year of every date in the year of the
 * capture, so the capture's year is later than every year it writes; the latest written one plus
 * one is taken. Where no year is written either, that is an error whose message says how to state
 * the year.
 */
export function dateListing(file: VFile, { monthDay }: Preamble, drafts: Draft[]): ListingDate {
  const latestYear = drafts.reduce((latest, { date }) => Math.max(latest, date?.year ?? 0), 0);
  const inferredYear = latestYear > 0 ? latestYear + 1 : null;
  const stated = statedDay(file);
  if (stated !== null) {
    const shown = monthDay && calendarDay(yearOf(stated), monthDay.month, monthDay.dayOfMonth);
    if (monthDay && shown !== stated) {
      const reason = `Unexpected listing day \`${monthDay.block.lines.join(' ').trim()}\`, expected ${stated} as the file name states; the file name wins`;
      report(file, 'error', 'day-contradiction', startOf(monthDay.block), reason);
    }
    return {
      day: stated,
      dayBasis: 'stated',
      captureYear: captureYearOf(drafts, yearOf(stated)),
    };
  }
  const none = { day: null, dayBasis: null, captureYear: inferredYear };
  if (!monthDay) return none;
  const place = startOf(monthDay.block);
  if (inferredYear === null) {
    report(
      file,
      'error',
      'unknown-year',
      place,
      `Unexpected listing day without a year, expected a written year in some byline to infer it from; ${DAY_HINT}`,
    );
    return none;
  }
  const day = calendarDay(inferredYear, monthDay.month, monthDay.dayOfMonth);
  if (day === null) {
    report(
      file,
      'error',
      'unreadable-day',
      place,
      `Unexpected day that does not exist in ${inferredYear}, expected the listing day; ${DAY_HINT}`,
    );
    return none;
  }
  return { day, dayBasis: 'inferred', captureYear: inferredYear };
}

/**
 * The year in which a page with a stated listing day was captured: the year of that day, unless the
 * page writes that year out. Later years are typing errors, and are reported where they stand.
 */
function captureYearOf(drafts: Draft[], statedYear: number): number {
  return drafts.some(({ date }) => date?.year === statedYear) ? statedYear + 1 : statedYear;
}

/**
 * The day a paper was published, from a byline's date.
 *
 * @returns null where it does not exist or lies after the listing day, which is an error; null also
 *   where the year of a yearless date is unknown, which was reported with the listing day.
 */
export function publicationDay(
  file: VFile,
  date: WrittenDate,
  listing: ListingDate,
): string | null {
  const year = date.year ?? listing.captureYear;
  if (year === null) return null;
  const { place } = date;
  const day = calendarDay(year, date.month, date.dayOfMonth);
  if (day === null) {
    report(
      file,
      'error',
      'impossible-day',
      place,
      `Unexpected day \`${date.text}\` that does not exist in ${year}, expected a day of the calendar`,
    );
    return null;
  }
  if (listing.day !== null && day > listing.day) {
    report(
      file,
      'error',
      'published-after-listing',
      place,
      `Unexpected publication on ${day}, expected no day after the listing of ${listing.day}`,
    );
    return null;
  }
  return day;
}
