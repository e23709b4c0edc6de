import { report } from '../problem.ts';
import { cleanLine } from '../../values/clean-text.ts';
import { quote } from '../../values/quote.ts';
import { monthNumber } from '../../values/calendar-day.ts';
import { startOf, textOf, type Block } from './blocks.ts';
import { isByline } from './byline.ts';
import type { Cursor } from './cursor.ts';

const LABELS: ReadonlySet<string> = new Set([
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
]);

/** The capture loses the space after `by`. */
const CURATORS = /^by ?(\S.*)$/;
/** What to do about a listing day that the page does not show. */
export const DAY_HINT = 'start the file name with it, such as `2025-12-01-papers.txt`';

const DAY = /^([A-Z][a-z]{2}) (\d{1,2})$/;
/** What was meant to be a day: a word and a number. */
const MISTYPED_DAY = /^\p{L}{2,9}\.? \d{1,2}(?:,? \d{4})?$/u;

/** What stands before the first entry of a dump. */
export interface Preamble {
  curators: string | null;
  /** Month (1 to 12) and day of the month that the page shows, with their place. */
  monthDay: { month: number; dayOfMonth: number; block: Block } | null;
  /** Whether no block is, or was meant to be, the listing day. */
  lacksDay: boolean;
  /** How many blocks it takes. */
  length: number;
}

/**
 * Reads the preamble: labels, the curators' byline, the listing day. It ends with the day; where
 * there is none, with the last block that can only be preamble. An unknown label before the day is
 * a warning.
 */
export function readPreamble(blocks: Block[], cursor: Cursor): Preamble {
  const length = preambleLength(blocks);
  const preamble: Preamble = { curators: null, monthDay: null, lacksDay: true, length };
  for (const [index, block] of blocks.slice(0, preamble.length).entries()) {
    const text = textOf(block);
    const curators = CURATORS.exec(text);
    const isLast = index === preamble.length - 1;
    if (LABELS.has(text)) {
      cursor.mark(block, 'preamble');
    } else if (curators?.[1]) {
      cursor.mark(block, 'preamble');
      preamble.curators = cleanLine(curators[1]) || null;
    } else if (isLast) {
      preamble.monthDay = readMonthDay(block, cursor);
      preamble.lacksDay = false;
    } else {
      cursor.reject(
        block,
        'warning',
        'unknown-label',
        `Unexpected ${quote(text)} in the preamble, expected a label of the page; it was left out`,
      );
    }
  }
  return preamble;
}

/** The number of blocks up to the listing day; without a day, up to the last known label. */
function preambleLength(blocks: Block[]): number {
  const firstByline = blocks.findIndex(isByline);
  const head = firstByline < 0 ? blocks : blocks.slice(0, firstByline);
  const day = head.findIndex((block) => DAY.test(textOf(block)));
  if (day >= 0) return day + 1;
  const firstOther = head.findIndex((block) => !isLabel(textOf(block)));
  const length = firstOther < 0 ? head.length : firstOther;
  const next = head[length];
  const mistyped = length > 0 && next && MISTYPED_DAY.test(textOf(next));
  return mistyped ? length + 1 : length;
}

function isLabel(text: string): boolean {
  return LABELS.has(text) || CURATORS.test(text);
}

function readMonthDay(block: Block, cursor: Cursor): Preamble['monthDay'] {
  const text = textOf(block);
  const match = DAY.exec(text);
  const month = match?.[1] ? monthNumber(match[1]) : null;
  const dayOfMonth = Number(match?.[2]);
  if (month === null || !(dayOfMonth >= 1 && dayOfMonth <= 31)) {
    report(
      cursor.file,
      'error',
      'unreadable-day',
      startOf(block),
      `Unexpected ${quote(text)}, expected the listing day such as \`Dec 1\`; ${DAY_HINT}`,
    );
    return null;
  }
  cursor.mark(block, 'preamble');
  return { month, dayOfMonth, block };
}
