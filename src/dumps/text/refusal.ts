import type { VFile } from 'vfile';
import { quote } from '../../values/quote.ts';
import { report, type Place } from '../problem.ts';
import { startOf, type Block } from './blocks.ts';
import { isForeignDate } from './foreign-dates.ts';
import { laterHeadings, type Head } from './heading.ts';
import { placeOf, textOf, type Item } from './items.ts';
import { isMarkedUp, isParagraph } from './look.ts';
import { PERIOD_NAMES, type Period } from './periods.ts';
import { isAuthors, isForeignAuthors } from './who.ts';

/** What to do about a listing day that the page does not show. */
export const DAY_HINT = 'start the file name with it, such as `2025-12-01-papers.txt`';
const COPY_A_DAY = 'nothing of it was read; copy the page of one day';

/** Why nothing of a page is read. */
interface Refusal {
  rule: string;
  place: Place;
  reason: string;
}

/**
 * Reports why a page is not the listing of one day: one message, at the line that shows it.
 *
 * @returns whether it is to be refused.
 */
export function refuse(file: VFile, head: Head, items: Item[]): boolean {
  const refusal = refusalOf(head, items);
  if (refusal) report(file, 'error', refusal.rule, refusal.place, refusal.reason);
  return refusal !== null;
}

function refusalOf(head: Head, items: Item[]): Refusal | null {
  const { heading, length } = head;
  const other = otherThanText(items);
  if (other) return other;
  const marked = findMarkedUp(items);
  if (marked) return converted(marked);
  if (heading.kind === 'foreign') return notEnglish(startOf(heading.block), heading.block.text);
  const foreign = findForeignByline(items);
  if (foreign) return notEnglish(placeOf(foreign), textOf(foreign));
  if (heading.kind === 'period') return notADay(heading.period, heading.block);
  const trending = heading.kind === 'day' ? undefined : findTrending(items);
  if (trending) {
    return {
      rule: 'trending-page',
      place: placeOf(trending),
      reason: `Unexpected ${quote(textOf(trending))} and no listing day, expected the listing of one day: this is ${PERIOD_NAMES.trending}; ${COPY_A_DAY}`,
    };
  }
  if (heading.kind === 'days') {
    return {
      rule: 'several-days',
      place: startOf(heading.block),
      reason: `Unexpected days ${quote(heading.block.text)}, expected one listing day; ${COPY_A_DAY}`,
    };
  }
  const later = laterHeadings(items, head).find(
    ({ line }) => heading.kind !== 'day' || line.text !== heading.line.text,
  );
  if (later) {
    return {
      rule: 'several-days',
      place: placeOf(later),
      reason: `Unexpected second listing day ${quote(textOf(later))}, expected one listing day; nothing of the page was read; put each day into a file of its own`,
    };
  }
  if (heading.kind === 'unknown' || (heading.kind === 'day' && !heading.when)) {
    const item = heading.kind === 'unknown' ? heading.block : heading.line;
    return {
      rule: 'unreadable-day',
      place: startOf(item),
      reason: `Unexpected ${quote(item.text)}${unusualIn(item.text)}, expected the listing day such as \`Dec 1\`; nothing of the page was read; copy the page of one day${length === 0 ? `, or ${DAY_HINT}` : ''}`,
    };
  }
  return isPage(items) ? null : notAPage(items);
}

/** Other texts than that of a page, by how they begin. */
const OTHERS: readonly [RegExp, string][] = [
  [/^(?:<!doctype|<html|<\?xml)/i, 'HTML, expected visible text; name the file `.html`'],
  [/^(?:pretty-print )?[[{] ?["{]/i, 'JSON, expected visible text; name the file `.json`'],
  [/^\{\\rtf/, 'rich text, expected plain text; save the file as plain text'],
];

function otherThanText([first, second]: Item[]): Refusal | null {
  if (!first) return null;
  const start = [first, ...(second ? [second] : [])].map(textOf).join(' ');
  const [, what] = OTHERS.find(([pattern]) => pattern.test(start)) ?? [];
  if (what === undefined) return null;
  const reason = `Unexpected ${what}; nothing of it was read`;
  return { rule: 'not-a-page', place: placeOf(first), reason };
}

/** Every page shows its title, its curators, a date or a byline. */
function isPage(items: Item[]): boolean {
  return items.some(
    (item) =>
      item.kind === 'byline' ||
      item.kind === 'date' ||
      (item.kind === 'label' && item.label === 'curators') ||
      isLabelled('daily papers')(item),
  );
}

function notAPage([first]: Item[]): Refusal | null {
  if (!first) return null;
  const reason = `Unexpected ${quote(textOf(first))} in a text without a date or a byline such as \`4 authors\`, expected the text of the page of a day; nothing of it was read; copy the page of one day`;
  return { rule: 'not-a-page', place: placeOf(first), reason };
}

/** Finds the first title with signs of Markdown or of a numbered list, where most titles have some. */
function findMarkedUp(items: Item[]): Item | undefined {
  const titles = items.filter((item, at) => {
    const next = items[at + 1];
    const isBefore =
      next?.kind === 'byline' || (next?.kind === 'text' && isParagraph(textOf(next)));
    return item.kind === 'text' && isBefore && !isParagraph(item.block.text);
  });
  const marked = titles.filter((item) => isMarkedUp(textOf(item)));
  return marked.length * 2 >= titles.length ? marked[0] : undefined;
}

function converted(item: Item): Refusal {
  const reason = `Unexpected signs of Markdown or of a list in ${quote(textOf(item))}, expected the text as the page shows it; nothing of it was read; copy the page in the browser, and paste it as plain text`;
  return { rule: 'converted-page', place: placeOf(item), reason };
}

function notADay(period: Period, block: Block): Refusal {
  return {
    rule: `${period}-page`,
    place: startOf(block),
    reason: `Unexpected ${quote(block.text)} in place of the listing day, expected a day such as \`Dec 1\`: this is ${PERIOD_NAMES[period]}; ${COPY_A_DAY}`,
  };
}

function notEnglish(place: Place, text: string): Refusal {
  const hint =
    "nothing of it was read; turn the browser's translation off, and copy the page again";
  const reason = `Unexpected ${quote(text)}, expected a page in English: a translated page does not show what was listed; ${hint}`;
  return { rule: 'not-english', place, reason };
}

/** One broken number of authors is not a translation: all must be in another language. */
function findForeignByline(items: Item[]): Item | undefined {
  const bylines = items.filter((item) => item.kind === 'byline');
  const dated = bylines.find(({ when }) => when !== null && isForeignDate(when.text));
  const [first, second] = bylines.filter(({ who }) => who !== null && isForeignAuthors(who.text));
  const isEnglish = bylines.some(({ who }) => who !== null && isAuthors(who.text));
  return dated ?? (!isEnglish && (second || bylines.length === 1) ? first : undefined);
}

function isLabelled(text: string): (item: Item) => boolean {
  return (item) => item.kind === 'label' && item.line.text.toLowerCase() === text;
}

/**
 * The first sign of the page of what is trending: its title in the place of `Daily Papers`, or
 * entries with words that only it has.
 */
function findTrending(items: Item[]): Item | undefined {
  const heading = items.find(isLabelled('trending papers'));
  if (heading && !items.some(isLabelled('daily papers'))) return heading;
  const published = items.find(
    (item) => item.kind === 'byline' && item.when?.text.startsWith('Published on '),
  );
  return published ?? items.find((item) => item.kind === 'label' && item.label === 'upvote');
}

/** Names the first character that a date in English does not have. */
export function unusualIn(text: string): string {
  const [found] = /[^ -~]/u.exec(text) ?? [];
  if (!found) return '';
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return ` (with the character U+${code})`;
}
