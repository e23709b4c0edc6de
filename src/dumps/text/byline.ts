import type { Organization } from '../../schema/dump.ts';
import { monthNumber } from '../../values/calendar-day.ts';
import { organizationFrom } from '../organization.ts';
import { report, type Place } from '../problem.ts';
import { cleanLine } from '../../values/clean-text.ts';
import { quote } from '../../values/quote.ts';
import { startOf, textOf, type Block } from './blocks.ts';
import type { Cursor } from './cursor.ts';

const AUTHORS = /^•\s+(\d{1,6}) authors?$/;
const ORGANIZATION = /^([A-Za-z0-9][\w.-]*) (\S.*)$/;
const SEPARATOR = '·';
/** `Jan 9, 2024 3`: year and number of comments may be absent. */
const WHEN = /^([A-Z][a-z]{2}) (\d{1,2})(?:, (\d{4}))?(?: (\d{1,9}))?$/;

/** Years outside this range are typing errors: arXiv began in 1991. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099];

/** A date as the page writes it; `year` is null where the page leaves it out. */
export interface WrittenDate {
  year: number | null;
  month: number;
  dayOfMonth: number;
  /** Where it stands. */
  place: Place;
  text: string;
}

/** The last block of an entry. What could not be read is null. */
export interface Byline {
  authorCount: number | null;
  organization: Organization | null;
  date: WrittenDate | null;
  comments: number | null;
}

/** Whether a block is, or holds, a byline: it has the separator, or starts or ends like one. */
export function isByline(block: Block): boolean {
  const [first = '', second] = block.lines.map((line) => line.trim());
  const lacksSeparator =
    block.lines.length === 2 && ORGANIZATION.test(first) && WHEN.test(second ?? '');
  return separatorOf(block) >= 0 || AUTHORS.test(first) || lacksSeparator;
}

function separatorOf({ lines }: Block): number {
  return lines.findIndex((line) => line.trim() === SEPARATOR);
}

/**
 * Cuts the three lines of a byline out of a block that has more, where the capture lost the blank
 * line before or after it.
 *
 * @returns the blocks in order; the block itself where there is nothing to cut.
 */
export function cutByline(block: Block): Block[] {
  const parts: Block[] = [];
  let from = 0;
  const cutTo = (to: number) => {
    if (to > from) parts.push({ line: block.line + from, lines: block.lines.slice(from, to) });
    from = Math.max(from, to);
  };
  for (const [index, line] of block.lines.entries()) {
    if (line.trim() !== SEPARATOR || index < from) continue;
    cutTo(index - 1);
    cutTo(Math.min(index + 2, block.lines.length));
  }
  cutTo(block.lines.length);
  return parts;
}

/** Reads a byline: who, the separator, when. Each line that cannot be read is an error. */
export function readByline(block: Block, cursor: Cursor): Byline {
  cursor.mark(block, 'entry');
  const separator = separatorOf(block);
  const who = lineAt(block, 0);
  const when = lineAt(block, Math.max(separator + 1, 1));
  if (separator < 0 && when) {
    const reason = 'Unexpected line, expected the separator `·` before the date of a byline';
    report(cursor.file, 'warning', 'missing-separator', startOf(when), reason);
  }
  const fail = (line: Block, rule: string, expected: string) =>
    cursor.reject(
      line,
      'error',
      rule,
      `Unexpected ${quote(line.lines[0]?.trim() ?? '')}, expected ${expected}`,
    );

  const byline: Byline = { authorCount: null, organization: null, date: null, comments: null };
  if (who) {
    const text = who.lines[0]?.trim() ?? '';
    const authors = AUTHORS.exec(text);
    const organization = ORGANIZATION.exec(text);
    if (authors && Number(authors[1]) > 0) byline.authorCount = Number(authors[1]);
    else if (organization?.[1] && organization[2])
      byline.organization = organizationFrom(
        organization[1],
        cleanLine(organization[2]) || organization[1],
      );
    else
      fail(who, 'unreadable-authors', '`• N authors`, or the handle and name of an organization');
  } else {
    fail(block, 'unreadable-authors', '`• N authors`, or the handle and name of an organization');
  }
  if (when) {
    const read = readWhen(when);
    if (read) Object.assign(byline, read);
    else
      fail(
        when,
        'unreadable-date',
        'a date such as `Jan 9, 2024`, and perhaps the number of comments',
      );
  } else {
    const line = block.line + block.lines.length - 1;
    const column = (block.lines.at(-1)?.length ?? 0) + 1;
    report(
      cursor.file,
      'error',
      'unexpected-end',
      { line, column },
      'Unexpected end of a byline, expected a date such as `Jan 9, 2024`',
    );
  }
  return byline;
}

function lineAt(block: Block, index: number): Block | null {
  const line = block.lines[index];
  return line === undefined ? null : { line: block.line + index, lines: [line] };
}

function readWhen(block: Block): Pick<Byline, 'date' | 'comments'> | null {
  const text = textOf(block);
  const match = WHEN.exec(text);
  const month = monthNumber(match?.[1] ?? '');
  const dayOfMonth = Number(match?.[2]);
  if (!match || month === null || dayOfMonth < 1 || dayOfMonth > 31) return null;
  const year = match[3] === undefined ? null : Number(match[3]);
  if (year !== null && (year < FIRST_YEAR || year > LAST_YEAR)) return null;
  const comments = match[4] === undefined ? 0 : Number(match[4]);
  return { date: { year, month, dayOfMonth, place: startOf(block), text }, comments };
}
