import type { VFile } from 'vfile';
import type { Entry, ListingContent } from '../schema/dump.ts';
import { addressOf } from '../values/address.ts';
import { arxivIdFrom } from '../values/arxiv-id.ts';
import { compareText } from '../values/compare.ts';
import { countLines, type LineKind } from './line-count.ts';
import { NO_EXTRAS } from './no-extras.ts';
import { organizationFrom, organizationNamed } from './organization.ts';
import { report } from './problem.ts';
import { createExportReader, isOfExport } from './export/reader.ts';
import { fieldsOf, isObject, MAX_TITLE_LENGTH, type Complain, type JsonObject } from './fields.ts';
import type { Format } from './format.ts';

/** Longer than any record with 10,000 authors; a longer line is not parsed. */
const MAX_RECORD_LENGTH = 4_000_000;

/**
 * Bulk metadata: one paper per line. A record without `day` belongs to the day of its publication.
 * Lines may also be those of an export of an archive, `data/papers.jsonl`.
 */
export const jsonl = {
  name: 'jsonl',
  description: 'one paper per line (*.jsonl)',
  endings: ['.jsonl', '.ndjson'],
  // A copy of a copy, with the day of the announcement as that of publication.
  ranks: { text: 1, published: 0 },
  naming: { ending: '.jsonl', stemOf: (_, given) => addressOf(given, 'paper'), stem: /^[\w-]+$/ },
  read(file) {
    const kinds: LineKind[] = [];
    const byDay = new Map<string, Entry[]>();
    const exported = createExportReader();
    const read = (line: string): LineKind => {
      if (line.trim() === '') return 'blank';
      const number = kinds.length + 1;
      const record = parseRecord(file, line, number);
      if (!record) return 'reported';
      if (isOfExport(record)) {
        const reject = (rule: string, reason: string) => {
          report(file, 'error', rule, { line: number, column: 1 }, `${reason}; it was left out`);
        };
        return exported.read(record, number, reject) ? 'entry' : 'reported';
      }
      const paper = readRecord(file, record, number);
      if (!paper) return 'reported';
      const { day, entry } = paper;
      const entries = byDay.get(day);
      if (entries) entries.push(entry);
      else byDay.set(day, [entry]);
      return 'entry';
    };
    return {
      lines(text) {
        for (const line of text.split('\n')) kinds.push(read(line));
      },
      end() {
        const days = [...byDay].toSorted(([a], [b]) => compareText(a, b));
        const bulk = days.map(([day, entries]): ListingContent => {
          const [captured, curators] = [null, null];
          return { coverage: 'bulk', day, dayBasis: 'stated', captured, curators, entries };
        });
        const { listings, carried } = exported.end();
        const lines = countLines(kinds);
        if (!carried) return { listings: bulk, lines };
        return { listings: [...bulk, ...listings], lines, carried };
      },
    };
  },
} as const satisfies Format;

/** A line as an object; null, and reported, where it is none. */
function parseRecord(file: VFile, line: string, number: number): JsonObject | null {
  const isLong = line.length > MAX_RECORD_LENGTH;
  const record = isLong ? null : parseObject(line);
  if (record) return record;
  const [rule, reason] = isLong
    ? ['line-too-long', `Unexpected line of ${line.length} characters, expected a paper`]
    : ['invalid-json', 'Unexpected line, expected a paper as a JSON object'];
  report(file, 'error', rule, { line: number, column: 1 }, `${reason}; it was left out`);
  return null;
}

/** Reads a record of bulk metadata. */
function readRecord(
  file: VFile,
  record: JsonObject,
  number: number,
): { day: string; entry: Entry } | null {
  const reject = (rule: string, reason: string): null => {
    report(file, 'error', rule, { line: number, column: 1 }, `${reason}; it was left out`);
    return null;
  };
  const complain: Complain = (rule, reason) => {
    report(file, 'warning', rule, { line: number, column: 1 }, reason);
  };
  const fields = fieldsOf(record, complain);
  const title = fields.line('title', MAX_TITLE_LENGTH);
  if (title === null) return reject('missing-title', 'Unexpected record, expected a title');
  const published = fields.day('published');
  const day = fields.day('day') ?? published;
  if (day === null)
    return reject('missing-day', 'Unexpected record, expected `published` or `day`');
  const id = fields.line('id', 100);
  const arxivId = id === null ? null : arxivIdFrom(id);
  const authors = fields.lines('authors');
  const entry: Entry = {
    ...NO_EXTRAS,
    title,
    abstract: fields.paragraphs('abstract'),
    published,
    authorCount: authors.length || null,
    authors,
    organization: readOrganization(record['organization'], complain),
    comments: fields.count('comments'),
    upvotes: fields.count('upvotes'),
    arxivId,
    recordId: arxivId ? null : id,
    links: { code: fields.url('code'), project: fields.url('project') },
    keywords: fields.lines('keywords'),
    line: number,
  };
  return { day, entry };
}

function parseObject(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** A display name, or an object with the handle as `id`. */
function readOrganization(value: unknown, complain: Complain) {
  if (isObject(value)) {
    const fields = fieldsOf(value, complain);
    const handle = fields.line('id', 100);
    const name = fields.line('name', 200);
    if (handle !== null) return organizationFrom(handle, name ?? handle);
    if (name !== null) return organizationNamed(name);
    complain(
      'unexpected-value',
      'Unexpected value of `organization`, expected `id` or `name`; it was left out',
    );
    return null;
  }
  const name = fieldsOf({ organization: value }, complain).line('organization', 200);
  return name === null ? null : organizationNamed(name);
}
