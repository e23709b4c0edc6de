import { calendarDay, yearOf } from '../../values/calendar-day.ts';
import { blockOf, type Block, type Line } from './blocks.ts';
import { isForeignDate } from './foreign-dates.ts';
import { textOf, type Item } from './items.ts';
import { curatorsIn } from './labels.ts';
import { isDash } from './marks.ts';
import { isParagraph, isTitleLike } from './look.ts';
import { periodOf, type Period } from './periods.ts';
import { readWhen, type When } from './when.ts';

/** What stands where a page shows its listing day. */
type Heading =
  | { kind: 'day'; line: Line; when: When | null }
  | { kind: 'period'; period: Period; block: Block }
  | { kind: 'foreign'; block: Block }
  /** Two days or more: which of them is the day cannot be told. */
  | { kind: 'days'; block: Block }
  /** Something between the labels and the first title. */
  | { kind: 'unknown'; block: Block }
  | { kind: 'none' };

/** A heading, and the index of its item. */
interface Placed {
  heading: Heading;
  at: number;
}

/** What stands before the first entry of a dump. */
export interface Head {
  heading: Heading;
  curators: string | null;
  /** How many items it takes. */
  length: number;
  /** Whether there is any label of the page. */
  hasLabels: boolean;
}

/**
 * Finds the heading of a page: the listing day, or what else stands in its place. It stands before
 * the first byline and the first paragraph below the title of the page: above that, banners have
 * paragraphs too.
 *
 * @param stated the listing day that the file name states.
 */
export function findHead(items: Item[], stated: string | null): Head {
  const start = pageTitle(items);
  const end = items.findIndex(
    (item, at) => item.kind === 'byline' || (at > start && isSurelyOfEntry(item)),
  );
  const before = end < 0 ? items : items.slice(0, end);
  const headings = before.flatMap((item, at) => {
    const heading = headingOf(item);
    return heading ? [{ heading, at }] : [];
  });
  const [first, ...others] = headings;
  const isLabel = (item: Item) => item.kind === 'label';
  const lastLabel = before.findLastIndex(isLabel);
  const found = first && joined(first, others, before, stated);
  const curators = items
    .slice(0, found ? found.at + 1 : lastLabel + 1)
    .flatMap((item) =>
      item.kind === 'label' && item.label === 'curators' ? (curatorsIn(item.line.text) ?? []) : [],
    );
  const head = { curators: curators[0] ?? null, hasLabels: lastLabel >= 0 };
  if (found) return { ...head, heading: found.heading, length: found.at + 1 };
  return { ...head, heading: unknownHeading(before, lastLabel, end), length: lastLabel + 1 };
}

/** Where the curators stand below the title of the page, before any byline; -1 where they do not. */
function pageTitle(items: Item[]): number {
  const byline = items.findIndex(({ kind }) => kind === 'byline');
  const above = byline < 0 ? items : items.slice(0, byline);
  return above.findIndex((item) => item.kind === 'label' && item.label === 'curators');
}

/**
 * The headings of further pages in the same file, which follow a label of theirs: a listing of many
 * papers has several pages, each with its head.
 */
export function laterHeadings(items: Item[], { length }: Head): (Item & { kind: 'date' })[] {
  let seen = new Set<string>();
  return items.flatMap((item, at) => {
    const isHead = seen.has('head') && seen.has('curators');
    if (item.kind === 'date' && isHead && at >= length) return [item];
    if (item.kind === 'label') seen.add(item.label);
    else seen = new Set();
    return [];
  });
}

function isSurelyOfEntry(item: Item): boolean {
  return item.kind === 'text' && isParagraph(item.block.text) && !headingOf(item);
}

function headingOf(item: Item): Heading | null {
  if (item.kind === 'date') return { kind: 'day', line: item.line, when: readWhen(item.line) };
  if (item.kind !== 'text') return null;
  const { block } = item;
  const period = periodOf(block.text);
  if (period) return { kind: 'period', period, block };
  return isForeignDate(block.text) ? { kind: 'foreign', block } : null;
}

/** Where several headings stand: two days with a dash between them are a range. */
function joined(first: Placed, others: Placed[], before: Item[], stated: string | null): Placed {
  const last = others.at(-1);
  if (first.heading.kind !== 'day' || last?.heading.kind !== 'day')
    return last ? notADay(first, others) : first;
  const between = before.slice(first.at + 1, last.at);
  const block = blockOf(
    before.slice(first.at, last.at + 1).flatMap((item) => ('line' in item ? [item.line] : [])),
  );
  const isRange = between.some((item) => item.kind === 'mark' && isDash(item.line.text));
  if (isRange) return { heading: { kind: 'period', period: 'range', block }, at: last.at };
  const known = [first, ...others].find(({ heading }) => isStated(heading, stated));
  const areDays = between.every(({ kind }) => kind === 'date');
  if (known && areDays) return { heading: known.heading, at: last.at };
  // A title that is a date stands behind what else is between the day and the first byline.
  return areDays ? { heading: { kind: 'days', block }, at: last.at } : first;
}

function isStated(heading: Heading, stated: string | null): boolean {
  if (heading.kind !== 'day' || !heading.when || stated === null) return false;
  const { year, month, dayOfMonth } = heading.when.date;
  return calendarDay(year ?? yearOf(stated), month, dayOfMonth) === stated;
}

/** A heading of another kind beside a day says more of the page than the day. */
function notADay(first: Placed, others: Placed[]): Placed {
  return first.heading.kind === 'day'
    ? (others.find(({ heading }) => heading.kind === 'period') ?? first)
    : first;
}

/**
 * Behind the labels of the page and before the first title, anything is in the place of the
 * listing day: a page of a kind that is not known.
 */
function unknownHeading(before: Item[], lastLabel: number, end: number): Heading {
  if (lastLabel < 0) return { kind: 'none' };
  const texts = before.slice(lastLabel + 1).filter((item) => item.kind === 'text');
  const [first, second] = texts;
  if (first?.kind !== 'text') return { kind: 'none' };
  // The last text before a paragraph or a byline is its title.
  const isBeforeTitle = second !== undefined && isTitleLike(textOf(second));
  const isDay = /^\p{L}{2,9}\.? \d{1,2}(?:,? \d{4})?$/u.test(first.block.text);
  const isAlone = end < 0 && isDay;
  return isBeforeTitle || isAlone ? { kind: 'unknown', block: first.block } : { kind: 'none' };
}
