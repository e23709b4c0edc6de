import { utc } from '@date-fns/utc';
import { InvalidArgumentError } from 'commander';
// From their own files: all of date-fns takes a second to load.
import { eachDayOfInterval } from 'date-fns/eachDayOfInterval';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { subDays } from 'date-fns/subDays';
import { millisecondsInHour } from 'date-fns/constants';
import { calendarDayIn } from '../values/calendar-day.ts';

/** Days with a name of their own, by how long ago they were. */
const DAYS_AGO: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', 1],
]);

const DAY_ADVICE = 'Give a day of the calendar as YYYY-MM-DD, such as 2025-11-19';

/** @throws InvalidArgumentError when the text is not a day of the calendar, `YYYY-MM-DD`. */
export function parseDay(text: string): string {
  const day = calendarDayIn(text);
  if (day !== null) return day;
  throw new InvalidArgumentError(`${DAY_ADVICE}.`);
}

/**
 * Parses a day of the calendar, or one that is named by how long ago it was, in UTC: `today`,
 * `yesterday` or `7-days-ago`.
 *
 * @throws InvalidArgumentError when the text is neither.
 */
export function parseDayOrAgo(text: string): string {
  const [, ago] = /^(\d{1,4})-days-ago$/.exec(text) ?? [];
  const days = ago === undefined ? DAYS_AGO.get(text) : Number(ago);
  if (days !== undefined) return format(subDays(utc(new Date()), days), 'yyyy-MM-dd', { in: utc });
  const day = calendarDayIn(text);
  if (day !== null) return day;
  throw new InvalidArgumentError(`${DAY_ADVICE}, or today, yesterday or 7-days-ago.`);
}

/**
 * @throws InvalidArgumentError when the text is not a URL, or has a user, a query or a fragment.
 */
export function parseBaseUrl(text: string): string {
  const url = URL.parse(text);
  const isWeb = url !== null && /^https?:$/.test(url.protocol);
  if (isWeb && url.href === `${url.origin}${url.pathname}`) return url.href.replace(/\/+$/, '');
  throw new InvalidArgumentError('Give an http or https URL, such as https://huggingface.co.');
}

/**
 * @throws InvalidArgumentError when the text is not a whole number from 1 to the milliseconds of an
 *   hour.
 */
export function parseMilliseconds(text: string): number {
  const milliseconds = /^\d+$/.test(text) ? Number(text) : 0;
  if (milliseconds >= 1 && milliseconds <= millisecondsInHour) return milliseconds;
  throw new InvalidArgumentError(`Give milliseconds, from 1 to ${millisecondsInHour}.`);
}

/**
 * Every calendar day from one to another, both included.
 *
 * @example daysBetween('2024-02-28', '2024-03-01') // ['2024-02-28', '2024-02-29', '2024-03-01']
 */
export function daysBetween(first: string, last: string): string[] {
  const [start, end] = [parseISO(first, { in: utc }), parseISO(last, { in: utc })];
  return eachDayOfInterval({ start, end }, { in: utc }).map((day) =>
    format(day, 'yyyy-MM-dd', { in: utc }),
  );
}
