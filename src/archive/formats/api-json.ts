import { parseTree, type ParseError } from 'jsonc-parser';
import type { VFile } from 'vfile';
import type { Entry, Listing } from '../../schema.ts';
import { arxivIdFrom } from '../arxiv-id.ts';
import { countLines, type LineKind } from '../line-count.ts';
import { organizationFrom } from '../organization.ts';
import { report, type Place } from '../problem.ts';
import { capturedDay, statedDay } from '../stated-day.ts';
import { fieldsOf, isObject, MAX_TITLE_LENGTH, type Complain, type JsonObject } from './fields.ts';
import type { Content, Format } from './format.ts';
import { itemRanges, type ItemRange } from './item-ranges.ts';

/** The API has answered with this many items at most; so many may have been cut. */
const MOST_ITEMS = 50;

/** The answer of `GET https://huggingface.co/api/daily_papers?date=YYYY-MM-DD`. */
export const apiJson: Format = {
  name: 'api-json',
  description: 'an answer of the API (*.json)',
  endings: ['.json'],
  read(file, source) {
    const lines: string[] = [];
    return {
      line: (line) => lines.push(line),
      end: () => readAnswer(file, source, lines),
    };
  },
};

function readAnswer(file: VFile, source: string, lines: string[]): Content {
  const text = lines.join('\n');
  const places = createPlaces(text, lines);
  const kinds = lines.map((line): LineKind => (line.trim() === '' ? 'blank' : 'entry'));
  const rejectAll = (rule: string, place: Place, reason: string): Content => {
    report(file, 'error', rule, place, reason);
    return {
      listings: [],
      lines: countLines(kinds.map((kind) => (kind === 'blank' ? kind : 'reported'))),
    };
  };

  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // Its own message has no place; the tolerant parser knows the first one that is wrong.
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
      entries.push({ ...entry, line: lines.length === 1 ? 1 : places.ofItem(index).line });
    } else {
      report(
        file,
        'error',
        'unreadable-item',
        places.ofItem(index),
        `Unexpected item ${index + 1}, expected a paper with a title; it was left out`,
      );
      places.linesOfItem(index).forEach((line) => (kinds[line - 1] = 'reported'));
    }
  }
  const { day, dayBasis } = dateAnswer(file, answer);
  const coverage = answer.length >= MOST_ITEMS ? 'partial' : 'whole';
  const listing: Listing = {
    source,
    format: 'api-json',
    coverage,
    day,
    dayBasis,
    captured: capturedDay(file),
    curators: null,
    entries,
  };
  return { listings: [listing], lines: countLines(kinds) };
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
  const named = shown.flatMap((author) => fieldsOf(author, complain).line('name', 200) ?? []);
  if (named.length < shown.length || known.length < value.length) {
    complain(
      'unexpected-value',
      'Unexpected author without a name in `authors`, expected all to have one',
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

/** The file name states the day; without it the first item that says when it was submitted does. */
function dateAnswer(file: VFile, answer: unknown[]): Pick<Listing, 'day' | 'dayBasis'> {
  const stated = statedDay(file);
  if (stated !== null) return { day: stated, dayBasis: 'stated' };
  for (const item of answer) {
    if (!isObject(item) || !isObject(item['paper'])) continue;
    const day = fieldsOf(item['paper'], () => undefined).day('submittedOnDailyAt');
    if (day !== null) return { day, dayBasis: 'inferred' };
  }
  report(
    file,
    'error',
    'missing-day',
    { line: 1, column: 1 },
    'Unexpected answer without its day, expected `submittedOnDailyAt`; start the file name with it, such as `2025-12-01.json`',
  );
  return { day: null, dayBasis: null };
}

/** Finds the places of an answer's items when they are asked for, and not before. */
function createPlaces(text: string, lines: string[]) {
  let ranges: ItemRange[] | undefined;
  let starts: number[] | undefined;
  const placeAt = (offset: number): Place => {
    starts ??= startsOf(lines);
    let [low, high] = [0, Math.max(starts.length - 1, 0)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  const item = (index: number): ItemRange => {
    ranges ??= itemRanges(text);
    return ranges[index] ?? { start: 0, end: 0 };
  };
  return {
    ofError: (): Place => placeAt(errorOffset(text)),
    ofItem: (index: number): Place => placeAt(item(index).start),
    linesOfItem(index: number): number[] {
      const { start, end } = item(index);
      const [first, last] = [placeAt(start).line, placeAt(Math.max(end - 1, start)).line];
      return Array.from({ length: last - first + 1 }, (_, line) => first + line);
    },
  };
}

/** Where a text stops being JSON; 0 where it is nested too deeply for the parser, which calls itself. */
function errorOffset(text: string): number {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return errors[0]?.offset ?? 0;
}

/** The offset of each line in the whole text. */
function startsOf(lines: string[]): number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}
