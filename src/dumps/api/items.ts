import type { VFile } from 'vfile';
import type { Entry, ListingContent } from '../../schema/dump.ts';
import { compareText } from '../../values/compare.ts';
import { quote } from '../../values/quote.ts';
import type { Complain } from '../fields.ts';
import type { Places } from '../places.ts';
import { report } from '../problem.ts';
import { dayOfItem, daysOfItems } from './days.ts';
import { unknownFields } from './fields.ts';
import { readItem } from './item.ts';

/** The API has answered with this many items at most; a full answer may have been cut. */
const MOST_ITEMS = 50;

const SHOWN_FIELDS = 10;

const START = { line: 1, column: 1 };

/** What is known of the items of an answer, or of a saved page, besides themselves. */
export interface ItemsContext {
  /** Where each item stands. */
  places: Pick<Places, 'ofItem'>;
  /** The listing day that the file name or the page states, where one does. */
  stated: string | null;
  /** The day on which they were taken, where that is known. */
  captured: string | null;
  /** Whether they are known to be of a week or a month, however few days they state. */
  isOfPeriod: boolean;
}

/** What the items of an answer turned out to be. */
export interface ReadItems {
  /** Of items of one day a single listing, else one a day, oldest first. */
  listings: ListingContent[];
  /** The indexes of the items that were left out; each is reported. */
  leftOut: number[];
}

/** An item with the day that it states. */
interface Dated {
  index: number;
  day: string | null;
  entry: Entry;
}

/**
 * Reads the items of an answer. Where they state several days, as those of a week, a month or a trend
 * do, each is put on its own day, whatever day the file name states.
 */
export function readItems(file: VFile, items: unknown[], context: ItemsContext): ReadItems {
  const { places, stated, captured, isOfPeriod } = context;
  const read: Dated[] = [];
  const leftOut: number[] = [];
  for (const [index, item] of items.entries()) {
    const place = places.ofItem(index);
    const complain: Complain = (rule, reason) => {
      report(file, 'warning', rule, place, `${reason} (item ${index + 1})`);
    };
    const entry = readItem(item, complain);
    if (entry) {
      read.push({ index, day: dayOfItem(item), entry: { ...entry, line: place.line } });
      continue;
    }
    const reason = `Unexpected item ${index + 1}, expected a paper with a title; it was left out`;
    report(file, 'error', 'unreadable-item', place, reason);
    leftOut.push(index);
  }
  reportUnknownFields(file, items, places);
  const days = daysOfItems(items);
  const curators = null;
  if (days.length > 1 || (isOfPeriod && days.length > 0)) {
    reportSeveralDays(file, days);
    for (const { index } of read.filter(({ day }) => day === null)) {
      const reason = `Unexpected item ${index + 1} without a day among those of several days, expected \`submittedOnDailyAt\`; it was left out`;
      report(file, 'error', 'missing-day', places.ofItem(index), reason);
      leftOut.push(index);
    }
    const byDay = Map.groupBy(read, ({ day }) => day);
    const listings = days.flatMap((day): ListingContent[] => {
      const entries = byDay.get(day)?.map(({ entry }) => entry) ?? [];
      if (entries.length === 0) return [];
      return [{ coverage: 'scattered', day, dayBasis: 'inferred', captured, curators, entries }];
    });
    return { listings, leftOut };
  }
  const dated = dateItems(file, stated, days[0] ?? null);
  const isCut = items.length >= MOST_ITEMS || isEarly(dated.day, captured);
  const coverage = isCut ? 'partial' : 'whole';
  const entries = read.map(({ entry }) => entry);
  return { listings: [{ coverage, ...dated, captured, curators, entries }], leftOut };
}

/** Whether a listing was taken before its day was over. */
function isEarly(day: string | null, captured: string | null): boolean {
  return day !== null && captured !== null && captured <= day;
}

/** Reports all new fields of an answer at once, at the first item that has one. */
function reportUnknownFields(file: VFile, items: unknown[], places: ItemsContext['places']): void {
  const found = items.map(unknownFields);
  const first = found.findIndex((names) => names.length > 0);
  if (first < 0) return;
  const names = [...new Set(found.flat())].toSorted(compareText);
  const more = names.length > SHOWN_FIELDS ? ` and ${names.length - SHOWN_FIELDS} more` : '';
  const shown = names.slice(0, SHOWN_FIELDS).map(quote).join(', ');
  const reason = `Unexpected fields ${shown}${more}, expected those that the archive knows; they were left out: say so in an issue, so that it reads them`;
  report(file, 'warning', 'unknown-field', places.ofItem(first), reason);
}

function reportSeveralDays(file: VFile, days: string[]): void {
  const reason = `Unexpected answer of several days (${days.join(', ')}), expected one of a single day; each paper was put on its own day, which counts as partial: fetch these days for the rest`;
  report(file, 'warning', 'several-days', START, reason);
}

/** The file name states the day; without it the items do. */
function dateItems(
  file: VFile,
  stated: string | null,
  submitted: string | null,
): Pick<ListingContent, 'day' | 'dayBasis'> {
  if (stated !== null) {
    if (submitted !== null && submitted !== stated) {
      const reason = `Unexpected listing of ${submitted}, expected ${stated} as the file name states; it was read as the listing of ${stated}`;
      report(file, 'warning', 'another-day', START, reason);
    }
    return { day: stated, dayBasis: 'stated' };
  }
  if (submitted !== null) return { day: submitted, dayBasis: 'inferred' };
  const reason =
    'Unexpected answer without a day, expected `submittedOnDailyAt`; start the file name with it, such as `2025-12-01.json`';
  report(file, 'error', 'missing-day', START, reason);
  return { day: null, dayBasis: null };
}
