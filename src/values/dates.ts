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
