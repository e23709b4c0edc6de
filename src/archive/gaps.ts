import { compareText } from '../values/compare.ts';

/** Weekdays in a row, weekends left out, that have no listing. */
export interface Gap {
  /** The first weekday of them. */
  from: string;
  /** The last one; the same where there is only one. */
  to: string;
  weekdays: number;
}

/**
 * The weekdays (Monday to Friday) that are missing between the first and the last of some days. A
 * weekend does not end a gap; a day that is there does.
 *
 * @param days calendar days, in any order.
 * @returns gaps, oldest first.
 * @example
 * gapsBetween(['2025-11-10', '2025-11-19'])
 * // [{ from: '2025-11-11', to: '2025-11-18', weekdays: 6 }]
 */
export function gapsBetween(days: string[]): Gap[] {
  const sorted = days.toSorted(compareText);
  return sorted.slice(1).flatMap((day, index) => {
    const missing = weekdaysBetween(sorted[index] ?? day, day);
    const [from, to] = [missing[0], missing.at(-1)];
    return from === undefined || to === undefined ? [] : { from, to, weekdays: missing.length };
  });
}

/** The weekdays after one day and before another. */
function weekdaysBetween(after: string, before: string): string[] {
  const weekdays: string[] = [];
  const date = new Date(`${after}T00:00:00Z`);
  for (;;) {
    date.setUTCDate(date.getUTCDate() + 1);
    const day = date.toISOString().slice(0, 10);
    if (day >= before) return weekdays;
    if (date.getUTCDay() % 6 !== 0) weekdays.push(day);
  }
}
