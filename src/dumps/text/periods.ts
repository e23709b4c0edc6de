import { englishMonth } from '../../values/calendar-day.ts';

/** What else than a day a page of the listing can show. */
export type Period = 'week' | 'month' | 'range' | 'search' | 'trending';

/** What a page is, for people. */
export const PERIOD_NAMES = {
  week: 'the page of a week',
  month: 'the page of a month',
  range: 'the page of several days',
  search: 'a page of search results',
  trending: 'the page of trending papers',
} as const satisfies Record<Period, string>;

const WEEK = /^(?:week (?:of )?.{0,30}\d|\d{4}[- ]?W\d{1,2}$|W\d{1,2}$)/i;
const MONTH = /^([A-Z][a-z]{2,8})\.?,? (\d{4})$/;
const WRITTEN_MONTH = /^\d{4}-\d{2}$/;
const DASHES = /[-‐‑‒–—−→~]|\bto\b/u;
const DAY_OF_RANGE = /^(?:[A-Z][a-z]{2}, )?([A-Z][a-z]{2,8})\.? (\d{1,2})(?:, \d{4})?$/;
const SEARCH = /^(?:search results?\b|results? (?:for|of)\b|\d[\d,]* results?\b|no results?\b)/i;
const LONGEST = 60;

/**
 * What a heading in the place of the listing day says that the page is.
 *
 * @returns null where it is not such a heading.
 * @example periodOf('May 18 - May 24') // 'range'
 */
export function periodOf(text: string): Period | null {
  if (text.length > LONGEST) return null;
  if (WEEK.test(text)) return 'week';
  const [, month = ''] = MONTH.exec(text) ?? [];
  if (englishMonth(month) !== null || WRITTEN_MONTH.test(text)) return 'month';
  if (isRange(text)) return 'range';
  return SEARCH.test(text) ? 'search' : null;
}

/** Two days, or a day and the day of the month on which its week ends. */
function isRange(text: string): boolean {
  const [first = '', last = '', ...more] = text.split(DASHES).map((part) => part.trim());
  const month = DAY_OF_RANGE.exec(first)?.[1] ?? '';
  return (
    more.length === 0 &&
    englishMonth(month) !== null &&
    (/^\d{1,2}(?:, \d{4})?$/.test(last) ||
      englishMonth(DAY_OF_RANGE.exec(last)?.[1] ?? '') !== null)
  );
}
