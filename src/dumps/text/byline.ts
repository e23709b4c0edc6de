import type { Organization } from '../../schema/dump.ts';
import { quote } from '../../values/quote.ts';
import { report } from '../problem.ts';
import { startOf, type Line } from './blocks.ts';
import type { Cursor } from './cursor.ts';
import type { BylineItem } from './items.ts';
import { unusualIn } from './refusal.ts';
import { readWhen, type When } from './when.ts';
import { canNameOrganization, countAuthors, isAuthors, organizationIn } from './who.ts';

/** The last part of an entry. What could not be read is null. */
export interface Byline {
  authorCount: number | null;
  organization: Organization | null;
  when: When | null;
}

const WHO = '`• N authors`, or the name of an organization';

/**
 * Reads a byline: who, the separator, when. Each line that cannot be read is an error.
 *
 * @param isDated whether bylines of this page have dates.
 */
export function readByline(item: BylineItem, isDated: boolean, cursor: Cursor): Byline {
  for (const line of item.lines) cursor.mark(line, 'entry');
  const { who, separator, when } = item;
  if (!separator && when) {
    const reason =
      'Unexpected date, expected the separator `·` of a byline before it; it was read as if there were one';
    report(cursor.file, 'warning', 'missing-separator', startOf(when), reason);
  }
  return { ...readWho(item, who, cursor), when: readDate(item, isDated, cursor) };
}

function readWho(
  { lines }: BylineItem,
  who: Line | null,
  cursor: Cursor,
): Pick<Byline, 'authorCount' | 'organization'> {
  const text = who?.text ?? '';
  const count = countAuthors(text);
  if (count > 0) return { authorCount: count, organization: null };
  if (who && !isAuthors(text) && !text.startsWith('•') && canNameOrganization(text)) {
    return { authorCount: null, organization: organizationIn(text) };
  }
  const line = who ?? lines[0];
  if (line) fail(line, 'unreadable-authors', WHO, cursor, who !== null);
  return { authorCount: null, organization: null };
}

function readDate({ lines, when }: BylineItem, isDated: boolean, cursor: Cursor): When | null {
  if (when) {
    const read = readWhen(when);
    if (read) return read;
    fail(when, 'unreadable-date', 'a date such as `Jan 9, 2024`', cursor, true);
    return null;
  }
  const last = lines.at(-1);
  if (last && isDated) {
    const place = { line: last.number, column: last.column + last.text.length };
    const reason =
      'Unexpected end of a byline, expected a date such as `Jan 9, 2024`; the entry has none';
    report(cursor.file, 'error', 'unexpected-end', place, reason);
  }
  return null;
}

function fail(line: Line, rule: string, expected: string, cursor: Cursor, isSetAside: boolean) {
  const reason = `Unexpected ${quote(line.text)}${unusualIn(line.text.replace(/^[•·]/u, ''))}, expected ${expected}; ${isSetAside ? 'the line was set aside' : 'the entry has none'}`;
  report(cursor.file, 'error', rule, startOf(line), reason);
  if (isSetAside) cursor.mark(line, 'reported');
}
