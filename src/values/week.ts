import { utc } from '@date-fns/utc';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';

/**
 * The ISO week of a day.
 *
 * @param day `YYYY-MM-DD`
 * @example weekOf('2025-12-31') // '2026-W01'
 */
export function weekOf(day: string): string {
  return format(parseISO(day, { in: utc }), "RRRR-'W'II", { in: utc });
}
