import type { VFile } from 'vfile';
import { calendarDay, yearOf } from '../../values/calendar-day.ts';
import { quote } from '../../values/quote.ts';
import { report } from '../problem.ts';
import { statedDay } from '../stated-day.ts';
import { DAY_HINT } from './refusal.ts';
import type { WrittenDate } from './when.ts';

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
 *
 * @param shown the day that the page shows.
 * @param years all years that it writes.
 */
export function dateListing(file: VFile, shown: WrittenDate | null, years: number[]): ListingDate {
  const latestYear = years.reduce((latest, year) => Math.max(latest, year), 0);
  const inferredYear = latestYear > 0 ? latestYear + 1 : null;
  const stated = statedDay(file);
  if (stated !== null) {
    if (shown && dayIn(shown, yearOf(stated)) !== stated) {
      const reason = `Unexpected listing day ${quote(shown.text)}, expected ${stated} as the file name states; the file name wins; name the file after the day that the page shows`;
      report(file, 'error', 'day-contradiction', shown.place, reason);
    }
    return {
      day: stated,
      dayBasis: 'stated',
      captureYear: captureYearOf(years, yearOf(stated)),
    };
  }
  const none = { day: null, dayBasis: null, captureYear: inferredYear };
  if (!shown) return none;
  const year = shown.year ?? inferredYear;
  if (year === null) {
    const reason = `Unexpected listing day without a year, expected a written year in some byline to infer it from; ${DAY_HINT}`;
    report(file, 'error', 'unknown-year', shown.place, reason);
    return none;
  }
  const day = dayIn(shown, year);
  if (day === null) {
    const reason = `Unexpected day that does not exist in ${year}, expected the listing day; ${DAY_HINT}`;
    report(file, 'error', 'unreadable-day', shown.place, reason);
    return none;
  }
  const dayBasis = shown.year === null ? 'inferred' : 'stated';
  return { day, dayBasis, captureYear: inferredYear ?? year };
}

function dayIn({ year, month, dayOfMonth }: WrittenDate, otherwise: number): string | null {
  return calendarDay(year ?? otherwise, month, dayOfMonth);
}

/**
 * The year in which a page with a stated listing day was captured: the year of that day, unless the
 * page writes that year out. Later years are typing errors, and are reported where they stand.
 */
function captureYearOf(years: number[], statedYear: number): number {
  return years.includes(statedYear) ? statedYear + 1 : statedYear;
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
      `Unexpected day \`${date.text}\` that does not exist in ${year}, expected a day of the calendar; the entry has none`,
    );
    return null;
  }
  if (listing.day !== null && day > listing.day) {
    report(
      file,
      'error',
      'published-after-listing',
      place,
      `Unexpected publication on ${day}, expected no day after the listing of ${listing.day}; the entry has none`,
    );
    return null;
  }
  return day;
}
