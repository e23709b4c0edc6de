import { englishMonth } from '../../values/calendar-day.ts';
import { startOf, type Line } from './blocks.ts';
import type { Place } from '../problem.ts';

/** Years outside this range are typing errors: arXiv began in 1991. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099];

/** `Jan 9, 2024 3`: year and number of comments may be absent. */
const WHEN =
  /^(?:Published on )?([A-Z][a-z]{2,8})\.? (\d{1,2})(?:, (\d{4}))?(?: (\d{1,9}|\d[\d.,]{0,8}[kKmM]))?$/;

/** A date as the page writes it; `year` is null where the page leaves it out. */
export interface WrittenDate {
  year: number | null;
  month: number;
  dayOfMonth: number;
  /** Where it stands. */
  place: Place;
  text: string;
}

/** A date, and the number behind it: null where there is none, or one that is not exact. */
export interface When {
  date: WrittenDate;
  comments: number | null;
  /** Whether a number stands behind the date. */
  hasComments: boolean;
}

/** Whether a line has the shape of a date, be there such a day or not. */
export function isWhen(text: string): boolean {
  return englishMonth(WHEN.exec(text)?.[1] ?? '') !== null;
}

/** @returns null where the line is not a date. */
export function readWhen(line: Line): When | null {
  const [, word = '', dayText, yearText, comments] = WHEN.exec(line.text) ?? [];
  const month = englishMonth(word);
  const dayOfMonth = Number(dayText);
  if (month === null || !(dayOfMonth >= 1 && dayOfMonth <= 31)) return null;
  const year = yearText === undefined ? null : Number(yearText);
  if (year !== null && (year < FIRST_YEAR || year > LAST_YEAR)) return null;
  const isExact = comments !== undefined && /^\d+$/.test(comments);
  return {
    date: { year, month, dayOfMonth, place: startOf(line), text: line.text },
    comments: isExact ? Number(comments) : null,
    hasComments: comments !== undefined,
  };
}
