import type { VFile } from 'vfile';
import { calendarDay } from '../values/calendar-day.ts';
import { report } from './problem.ts';

const CAPTURED = /^\d{4}-\d{2}-\d{2}@(\d{4})-(\d{2})-(\d{2})/;
/** A month or an ISO week, with no day of the month after it. */
const PERIOD_AT_START = /^\d{4}-(?:\d{2}|W\d{2})(?!-?\d)/i;
const DAY_AT_START = /^(\d{4})-(\d{2})-(\d{2})/;

/**
 * The listing day that a dump's file name states: a name that starts with `YYYY-MM-DD`.
 *
 * @returns null where the name states none; a day that does not exist is also an error on the file.
 */
export function statedDay(file: VFile): string | null {
  const day = dayInName(file);
  const [text] = DAY_AT_START.exec(file.basename ?? '') ?? [];
  if (day === null && text !== undefined) {
    report(
      file,
      'error',
      'impossible-day',
      { line: 1, column: 1 },
      `Unexpected day \`${text}\` in the file name, expected a day of the calendar`,
    );
  }
  return day;
}

/** The same, without a word about a day that does not exist. */
export function dayInName(file: VFile): string | null {
  const [, year, month, dayOfMonth] = DAY_AT_START.exec(file.basename ?? '') ?? [];
  return year ? calendarDay(Number(year), Number(month), Number(dayOfMonth)) : null;
}

/**
 * The day on which a dump was taken: a name that starts with `<listing day>@<day of capture>`.
 *
 * @example capturedDay(new VFile({ path: '2025-12-01@2025-12-03.json' })) // '2025-12-03'
 */
export function capturedDay(file: VFile): string | null {
  const [, year, month, dayOfMonth] = CAPTURED.exec(file.basename ?? '') ?? [];
  return year ? calendarDay(Number(year), Number(month), Number(dayOfMonth)) : null;
}

/**
 * Whether a dump's file name states a week or a month.
 *
 * @example statesPeriod(new VFile({ path: '2026-W22.json' })) // true
 */
export function statesPeriod(file: VFile): boolean {
  return PERIOD_AT_START.test(file.basename ?? '');
}
