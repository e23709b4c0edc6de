import type { VFile } from 'vfile';
import type { Entry, ListingContent } from '../../schema/dump.ts';
import { countLines } from '../line-count.ts';
import { NO_EXTRAS } from '../no-extras.ts';
import { report } from '../problem.ts';
import { capturedDay, dayInName } from '../stated-day.ts';
import type { Content, Format } from '../format.ts';
import { namedByDay } from '../named-by-day.ts';
import { reportAside } from './aside.ts';
import { splitBlocks } from './blocks.ts';
import { createCursor, type Cursor } from './cursor.ts';
import { dateListing, publicationDay, type ListingDate } from './dates.ts';
import { readEntries, type Draft } from './entries.ts';
import { findHead, laterHeadings, type Head } from './heading.ts';
import { itemsOf, linesOf, placeOf, type Item } from './items.ts';
import { DAY_HINT, refuse } from './refusal.ts';
import { withoutRepeats } from './repeats.ts';
import { readWhen } from './when.ts';

/**
 * The visible text of one Daily Papers page. It is read in steps:
 *
 * - lines become blocks, at blank lines (`blocks.ts`);
 * - blocks become items: labels, marks (a number or a dash), bylines, texts (`pieces.ts`,
 *   `items.ts`);
 * - the heading says what the page is, and whether it is read at all (`heading.ts`, `refusal.ts`);
 * - texts between bylines become entries. A text is a title only with evidence (`segments.ts`), and
 *   what has none is set aside and reported (`aside.ts`).
 */
export const text = {
  name: 'text',
  description: 'the visible text of a page (*.txt)',
  endings: ['.txt'],
  // The page has lost the mathematics of its texts.
  ranks: { text: 0, published: 1 },
  naming: namedByDay('.txt'),
  read(file) {
    const lines: string[] = [];
    return {
      lines(text) {
        for (const line of text.split('\n')) lines.push(line);
      },
      end: () => readPage(file, lines),
    };
  },
} as const satisfies Format;

/** What the bytes of a dump may be, other than text that can be read. */
const UNREADABLE: ReadonlySet<string | undefined> = new Set(['invalid-utf-8', 'unknown-encoding']);
/** Signs that entries of the page are missing. */
const LOSSES: ReadonlySet<string | undefined> = new Set([
  'missing-title',
  'doubtful-title',
  'unexpected-byline',
  'unexpected-end',
]);

function readPage(file: VFile, lines: string[]): Content {
  const cursor = createCursor(file, lines);
  const refused = () => ({ listings: [], lines: countLines(cursor.kinds) });
  if (file.messages.some(({ ruleId }) => UNREADABLE.has(ruleId))) return refused();
  const blocks = splitBlocks(lines);
  if (blocks.length === 0) {
    const reason = 'Unexpected empty file, expected the text of a page';
    report(file, 'error', 'empty-dump', { line: 1, column: 1 }, reason);
    return refused();
  }
  const items = itemsOf(blocks);
  const head = findHead(items, dayInName(file));
  if (refuse(file, head, items)) return refused();
  readHead(head, items, cursor);
  const again = new Set<Item>(laterHeadings(items, head));
  for (const item of again) for (const line of linesOf(item)) cursor.mark(line, 'preamble');
  const body = items.slice(head.length).filter((item) => !again.has(item));
  const drafts = withoutRepeats(readEntries(body, cursor), cursor);
  return {
    listings: [listingOf(file, head, body, drafts)],
    lines: countLines(cursor.kinds),
  };
}

/** Accounts for the lines up to the heading. */
function readHead({ length, heading }: Head, items: Item[], cursor: Cursor): void {
  const asides = items.slice(0, length).flatMap((item) => {
    for (const line of linesOf(item)) cursor.mark(line, 'preamble');
    return item.kind === 'text' ? [{ block: item.block, doubt: 'unknown-text' as const }] : [];
  });
  reportAside(asides, cursor);
  if (heading.kind === 'day') cursor.mark(heading.line, 'preamble');
}

function listingOf(file: VFile, head: Head, body: Item[], drafts: Draft[]): ListingContent {
  const { heading, curators } = head;
  const shown = heading.kind === 'day' ? (heading.when?.date ?? null) : null;
  const dated = dateListing(file, shown, yearsOf(body));
  if (drafts.length === 0 && file.messages.length === 0) {
    const reason = 'Unexpected page without papers, expected entries';
    report(file, 'error', 'no-entries', { line: 1, column: 1 }, reason);
  }
  const [first] = body;
  if (heading.kind === 'none' && first) reportMissingDay(file, head, first, dated.day);
  const entries = drafts.map((draft) => entryOf(file, draft, dated));
  const { day, dayBasis } = dated;
  const captured = capturedDay(file);
  const isCut = file.messages.some(({ ruleId }) => LOSSES.has(ruleId));
  const isEarly = day !== null && captured === day;
  const coverage = isCut || isEarly ? 'partial' : 'whole';
  return { coverage, day, dayBasis, captured, curators, entries };
}

/** The years that bylines write, be they part of an entry or not. */
function yearsOf(items: Item[]): number[] {
  return items.flatMap((item) => {
    const line = item.kind === 'byline' ? item.when : item.kind === 'date' ? item.line : null;
    return (line && readWhen(line)?.date.year) ?? [];
  });
}

function entryOf(file: VFile, { date, ...facts }: Draft, dated: ListingDate): Entry {
  return {
    ...facts,
    ...NO_EXTRAS,
    published: date && publicationDay(file, date, dated),
    authors: [],
    arxivId: null,
    recordId: null,
    links: { code: null, project: null },
    keywords: [],
  };
}

function reportMissingDay(file: VFile, head: Head, first: Item, day: string | null): void {
  const rule = head.hasLabels ? 'missing-day' : 'missing-preamble';
  const hint = day ? `the file name states ${day}` : DAY_HINT;
  const reason = `Unexpected entry, expected the listing day such as \`Dec 1\` before it; ${hint}`;
  report(file, day ? 'warning' : 'error', rule, placeOf(first), reason);
}
