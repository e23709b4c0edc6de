import type { VFile } from 'vfile';
import type { Entry, ListingContent } from '../schema/dump.ts';
import { arxivIdFrom } from '../values/arxiv-id.ts';
import type { LineCount } from './line-count.ts';
import { organizationFrom } from './organization.ts';
import { report, type Place } from './problem.ts';
import { capturedDay, statedDay } from './stated-day.ts';
import {
  fieldsOf,
  isObject,
  lineOf,
  MAX_TITLE_LENGTH,
  type Complain,
  type JsonObject,
} from './fields.ts';
import type { Content, Format } from './format.ts';
import { namedByDay } from './named-by-day.ts';
import { createPlaces, type Places } from './places.ts';

/** The API has answered with this many items at most; a full answer may have been cut. */
const MOST_ITEMS = 50;

/** The answer of `GET https://huggingface.co/api/daily_papers?date=YYYY-MM-DD`. */
export const apiJson = {
  name: 'api-json',
  description: 'an answer of the API (*.json)',
  endings: ['.json'],
  // What authors and arXiv state.
  ranks: { text: 2, published: 2 },
  naming: namedByDay('.json'),
  read(file) {
    const pieces: string[] = [];
    return {
      lines: (text) => pieces.push(text),
      end: () => readAnswer(file, pieces),
    };
  },
} as const satisfies Format;

function readAnswer(file: VFile, pieces: string[]): Content {
  const text = pieces.join('\n');
  const places = createPlaces(text);
  const lines = pieces.length === 0 ? { total: 0, blank: 0 } : places.lines;
  const reported = new Set<number>();
  const rejectAll = (rule: string, place: Place, reason: string): Content => {
    report(file, 'error', rule, place, reason);
    return { listings: [], lines: countOf(lines, lines.total - lines.blank) };
  };

  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // Its own message has no place; the tolerant parser knows the first place that is wrong.
    return rejectAll('invalid-json', places.ofError(), 'Unexpected text, expected JSON');
  }
  if (!Array.isArray(answer)) {
    return rejectAll(
      'unexpected-answer',
      { line: 1, column: 1 },
      'Unexpected answer, expected a list of papers',
    );
  }

  const entries: Entry[] = [];
  for (const [index, item] of answer.entries()) {
    const complain: Complain = (rule, reason) => {
      report(file, 'warning', rule, places.ofItem(index), `${reason} (item ${index + 1})`);
    };
    const entry =
      isObject(item) && isObject(item['paper']) ? readItem(item, item['paper'], complain) : null;
    if (entry) {
      entries.push({ ...entry, line: places.ofItem(index).line });
    } else {
      report(
        file,
        'error',
        'unreadable-item',
        places.ofItem(index),
        `Unexpected item ${index + 1}, expected a paper with a title; it was left out`,
      );
      for (const line of places.linesOfItem(index)) reported.add(line);
    }
  }
  const { day, dayBasis } = dateAnswer(file, answer);
  const coverage = answer.length >= MOST_ITEMS ? 'partial' : 'whole';
  const listing: ListingContent = {
    coverage,
    day,
    dayBasis,
    captured: capturedDay(file),
    curators: null,
    entries,
  };
  return { listings: [listing], lines: countOf(lines, reported.size) };
}

function countOf({ total, blank }: Places['lines'], reported: number): LineCount {
  return { total, blank, preamble: 0, entry: total - blank - reported, reported };
}

/** A paper of an answer. The item's own title is older than the paper's, and its date the listing's. */
function readItem(
  item: JsonObject,
  paper: JsonObject,
  complain: Complain,
): Omit<Entry, 'line'> | null {
  const fields = fieldsOf(paper, complain);
  const ofItem = fieldsOf(item, complain);
  const title = fields.line('title', MAX_TITLE_LENGTH) ?? ofItem.line('title', MAX_TITLE_LENGTH);
  if (title === null) return null;
  const id = fields.line('id', 100);
  const authors = readAuthors(paper['authors'], complain);
  return {
    title,
    abstract: fields.paragraphs('summary') ?? ofItem.paragraphs('summary'),
    published: fields.day('publishedAt'),
    authorCount: authors.count || null,
    authors: authors.names,
    organization: readOrganization(item['organization'] ?? paper['organization'], complain),
    comments: ofItem.count('numComments'),
    upvotes: fields.count('upvotes'),
    arxivId: id === null ? null : arxivIdFrom(id),
    recordId: id === null || arxivIdFrom(id) ? null : id,
    links: { code: fields.url('githubRepo'), project: fields.url('projectPage') },
    keywords: fields.lines('ai_keywords'),
  };
}

/** The names of the authors that are not hidden, and the number of all. */
function readAuthors(value: unknown, complain: Complain): { names: string[]; count: number } {
  if (value === undefined || value === null) return { names: [], count: 0 };
  if (!Array.isArray(value)) {
    complain('unexpected-value', 'Unexpected value of `authors`, expected a list; it was left out');
    return { names: [], count: 0 };
  }
  const known = value.filter(isObject);
  const shown = known.filter((author) => author['hidden'] !== true);
  const named = shown.flatMap((author) => lineOf(author, 'name', 200, complain) ?? []);
  if (named.length < shown.length || known.length < value.length) {
    complain(
      'unexpected-value',
      'Unexpected author without a name in `authors`, expected a name for each',
    );
  }
  return { names: named, count: known.length };
}

function readOrganization(value: unknown, complain: Complain) {
  if (value === undefined || value === null) return null;
  const fields = fieldsOf(isObject(value) ? value : {}, complain);
  const handle = fields.line('name', 100);
  if (handle !== null) return organizationFrom(handle, fields.line('fullname', 200) ?? handle);
  complain(
    'unexpected-value',
    'Unexpected value of `organization`, expected one with a `name`; it was left out',
  );
  return null;
}

/**
 * The file name states the day; without it the first item that says when it was submitted does. In
 * every known answer both agree.
 */
function dateAnswer(file: VFile, answer: unknown[]): Pick<ListingContent, 'day' | 'dayBasis'> {
  const [stated, submitted] = [statedDay(file), submissionDay(answer)];
  if (stated !== null) {
    if (submitted !== null && submitted !== stated) {
      report(
        file,
        'warning',
        'another-day',
        { line: 1, column: 1 },
        `Unexpected listing of ${submitted}, expected ${stated} as the file name states; it was read as the listing of ${stated}`,
      );
    }
    return { day: stated, dayBasis: 'stated' };
  }
  if (submitted !== null) return { day: submitted, dayBasis: 'inferred' };
  report(
    file,
    'error',
    'missing-day',
    { line: 1, column: 1 },
    'Unexpected answer without a day, expected `submittedOnDailyAt`; start the file name with it, such as `2025-12-01.json`',
  );
  return { day: null, dayBasis: null };
}

/** The listing day that the items of an answer state. Items of before March 2025 state none. */
export function submissionDay(answer: unknown[]): string | null {
  for (const item of answer) {
    if (!isObject(item) || !isObject(item['paper'])) continue;
    const day = fieldsOf(item['paper'], () => undefined).day('submittedOnDailyAt');
    if (day !== null) return day;
  }
  return null;
}
