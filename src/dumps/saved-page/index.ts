import type { VFile } from 'vfile';
import { calendarDayIn } from '../../values/calendar-day.ts';
import { quote } from '../../values/quote.ts';
import { readItems } from '../api/items.ts';
import type { Content, Format, Reader } from '../format.ts';
import { countLines, type LineKind } from '../line-count.ts';
import { namedByDay } from '../named-by-day.ts';
import { report, type Place } from '../problem.ts';
import { capturedDay, dayInName } from '../stated-day.ts';
import { htmlOf } from './mhtml.ts';
import { addressIn, pageData, type PageData } from './page-data.ts';

/** What both forms of a saved page have in common: the same facts as in an answer of the API. */
const RANKS = { text: 2, published: 2 };

/**
 * A page as a browser saves it. The page carries what it shows as JSON, in the shape of an answer of
 * the API, and says which day it is of.
 */
export const savedPage = {
  name: 'saved-page',
  description: 'a page as a browser saves it (*.html)',
  endings: ['.html', '.htm'],
  ranks: RANKS,
  naming: namedByDay('.html'),
  read: (file) => readWhole(file, (html) => ({ html, address: addressIn(html), isWhole: true })),
} as const satisfies Format;

/** The same page in one file with its pictures. */
export const webArchive = {
  name: 'web-archive',
  description: 'a page saved in one file (*.mhtml)',
  endings: ['.mhtml', '.mht'],
  ranks: RANKS,
  naming: namedByDay('.mhtml'),
  read: (file) =>
    readWhole(file, (text) => {
      const page = htmlOf(text);
      return page && { ...page, isWhole: false };
    }),
} as const satisfies Format;

/** A page inside a file. */
interface Page {
  html: string;
  address: string | null;
  /** Whether it is the whole file, so that its lines are those of the file. */
  isWhole: boolean;
}

function readWhole(file: VFile, pageIn: (text: string) => Page | null): Reader {
  const pieces: string[] = [];
  return {
    lines: (text) => pieces.push(text),
    end: () => readPage(file, pieces, pageIn),
  };
}

const START: Place = { line: 1, column: 1 };
const COPY_TEXT =
  'nothing of it was read; copy the visible text of the page of one day into a file that ends in `.txt`';

/** What a page says that it is of. */
const PERIODS: Readonly<Record<string, string>> = {
  week: 'the page of a week',
  month: 'the page of a month',
  day: 'the page of a day',
};

function readPage(file: VFile, pieces: string[], pageIn: (text: string) => Page | null): Content {
  const text = pieces.join('\n');
  const lines = pieces.length === 0 ? [] : text.split('\n');
  const kinds = lines.map((line): LineKind => (line.trim() === '' ? 'blank' : 'reported'));
  const refuse = (rule: string, place: Place, reason: string): Content => {
    report(file, 'error', rule, place, reason);
    return { listings: [], lines: countLines(kinds) };
  };

  const page = pageIn(text);
  if (!page) {
    return refuse(
      'no-page',
      START,
      `Unexpected archive without a page, expected HTML; ${COPY_TEXT}`,
    );
  }
  const data = pageData(page.html);
  const place = page.isWhole ? { line: data.lines.first, column: 1 } : START;
  const period = data.props && periodOf(data.props, page.address);
  if (!data.props || !period) return refuse('no-page-data', place, missingData(data));
  if (period.type !== 'day') {
    const what = PERIODS[period.type] ?? 'not the page of a day';
    const reason = `Unexpected ${quote(period.of)}, expected a day: this is ${what}; nothing of it was read; save the page of one day`;
    return refuse(`${period.type}-page`, place, reason);
  }
  const day = calendarDayIn(period.of);
  if (day === null) {
    const reason = `Unexpected ${quote(period.of)} as the day of the page, expected one such as \`2025-12-01\`; ${COPY_TEXT}`;
    return refuse('missing-day', place, reason);
  }
  const items = data.props['dailyPapers'];
  if (!Array.isArray(items)) return refuse('no-page-data', place, missingData(data));

  markLines(kinds, page.isWhole ? data.lines : { first: 1, last: kinds.length });
  reportOtherDay(file, day, place);
  const { listings, leftOut } = readItems(file, items, {
    places: { ofItem: () => place },
    stated: day,
    captured: capturedDay(file),
    isOfPeriod: false,
  });
  if (leftOut.length > 0) for (const listing of listings) listing.coverage = 'partial';
  return { listings, lines: countLines(kinds) };
}

/** Accounts for all lines: those of the data, and those of the page around it. */
function markLines(kinds: LineKind[], { first, last }: PageData['lines']): void {
  for (const [index, kind] of kinds.entries()) {
    const isData = index + 1 >= first && index + 1 <= last;
    if (kind !== 'blank') kinds[index] = isData ? 'entry' : 'preamble';
  }
}

/** What a page is of, by its data, or else by its address. */
function periodOf(props: PageData['props'], address: string | null) {
  const [type, of] = [props?.['periodType'], props?.['dateString']];
  if (typeof type === 'string' && typeof of === 'string') return { type, of };
  const [, typeInAddress = '', ofAddress] =
    /\/papers\/(date|week|month)\/([\w-]+)/.exec(address ?? '') ?? [];
  if (ofAddress === undefined) return null;
  return { type: typeInAddress === 'date' ? 'day' : typeInAddress, of: ofAddress };
}

function missingData({ targets }: PageData): string {
  const others = targets.filter((target) => target !== 'DailyPapers').slice(0, 5);
  const found = others.length > 0 ? ` (there is ${others.map(quote).join(', ')})` : '';
  return `Unexpected page without the data of a listing${found}, expected JSON in \`data-props\` of \`DailyPapers\`; ${COPY_TEXT}`;
}

function reportOtherDay(file: VFile, day: string, place: Place): void {
  const named = dayInName(file);
  if (named === null || named === day) return;
  const reason = `Unexpected listing of ${day}, expected ${named} as the file name states; the page wins`;
  report(file, 'warning', 'another-day', place, reason);
}
