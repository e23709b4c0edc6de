import { utc } from '@date-fns/utc';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';

/**
 * A calendar day as readers write it.
 *
 * @param day `YYYY-MM-DD`
 * @param pattern a date-fns pattern.
 * @example formatDay('2025-11-19') // '19 November 2025'
 */
export function formatDay(day: string, pattern = 'd MMMM yyyy'): string {
  return format(parseISO(day, { in: utc }), pattern, { in: utc });
}

/** A calendar day with its weekday: `Wednesday, 19 November 2025`. */
export function formatLongDay(day: string): string {
  return formatDay(day, 'EEEE, d MMMM yyyy');
}

/** How a year, a month and a day are written, by the number of characters of their names. */
const PERIODS: Record<number, string> = { 4: 'yyyy', 7: 'MMMM yyyy', 10: 'd MMMM yyyy' };

/**
 * A period as readers write it.
 *
 * @param period `2025`, `2025-03` or `2025-03-14`; anything else is written as it is.
 * @example formatPeriod('2025-03') // 'March 2025'
 */
export function formatPeriod(period: string): string {
  const pattern = /^\d{4}(?:-|$)/.test(period) ? PERIODS[period.length] : undefined;
  return pattern === undefined ? period : formatDay(period, pattern);
}
