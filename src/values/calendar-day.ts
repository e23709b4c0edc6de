const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * The number of a month from its English name, or the first three letters of it; `Sept` is one too.
 *
 * @returns 1 to 12, or null when the text is not a month.
 */
export function englishMonth(text: string): number | null {
  const index = MONTHS.findIndex((name) => text === name || text === name.slice(0, 3));
  if (index >= 0) return index + 1;
  return text === 'Sept' ? 9 : null;
}

/**
 * A calendar day as the program writes it.
 *
 * @returns `YYYY-MM-DD`, or null when there is no such day in that year.
 * @example calendarDay(2025, 2, 29) // null
 */
export function calendarDay(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(2000, month - 1, dayOfMonth));
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists && year > 0 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}

/**
 * A calendar day from a text that is nothing else.
 *
 * @returns the same text, or null when it is not a day as `YYYY-MM-DD`.
 */
export function calendarDayIn(text: string): string | null {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return calendarDay(Number(year), Number(month), Number(dayOfMonth));
}

/** The year of a calendar day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
