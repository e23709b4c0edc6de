import type { VFile } from 'vfile';
import type { Entry } from '../../../schema.ts';
import { countLines } from '../../line-count.ts';
import { report } from '../../problem.ts';
import { titleKey } from '../../title-key.ts';
import type { Format } from '../index.ts';
import { splitBlocks, startOf, type Block } from './blocks.ts';
import { createCursor, quote } from './cursor.ts';
import { dateListing, publicationDay } from './dates.ts';
import { readEntries } from './entries.ts';
import { DAY_HINT, readPreamble, type Preamble } from './preamble.ts';

/** The visible text of one Daily Papers page. */
export const text: Format = {
  name: 'text',
  description: 'the visible text of a page (*.txt)',
  recognizes: (file) => file.extname === '.txt',
  parse(file, source) {
    const lines = String(file).split('\n');
    if (lines.at(-1) === '') lines.pop();
    const cursor = createCursor(file, lines);
    const blocks = splitBlocks(lines);
    if (blocks.length === 0) {
      report(
        file,
        'error',
        'empty-dump',
        { line: 1, column: 1 },
        'Unexpected empty file, expected the text of a page',
      );
    }
    const preamble = readPreamble(blocks, cursor);
    const drafts = readEntries(blocks.slice(preamble.length), cursor);
    const listing = dateListing(file, preamble, drafts);
    const firstEntry = blocks[preamble.length];
    if (preamble.lacksDay && firstEntry) reportMissingDay(file, preamble, firstEntry, listing.day);
    const entries = drafts.map(({ date, ...facts }) => ({
      ...facts,
      published: date && publicationDay(file, date, listing),
    }));
    reportRepeats(file, entries);
    const { day, dayBasis } = listing;
    return {
      listing: { source, format: 'text', day, dayBasis, curators: preamble.curators, entries },
      lines: countLines(cursor.kinds),
    };
  },
};

function reportMissingDay(file: VFile, preamble: Preamble, firstEntry: Block, day: string | null) {
  const rule = preamble.length === 0 ? 'missing-preamble' : 'missing-day';
  const hint = day ? `the file name states ${day}` : DAY_HINT;
  const reason = `Unexpected entry, expected the listing day such as \`Dec 1\` before it; ${hint}`;
  report(file, day ? 'warning' : 'error', rule, startOf(firstEntry), reason);
}

function reportRepeats(file: VFile, entries: Entry[]): void {
  const lineOf = new Map<string, number>();
  for (const { title, line } of entries) {
    const key = titleKey(title);
    const first = lineOf.get(key);
    if (first === undefined) lineOf.set(key, line);
    else
      report(
        file,
        'warning',
        'repeated-entry',
        { line, column: 1 },
        `Unexpected second entry ${quote(title)}, expected it once; the first is at line ${first}`,
      );
  }
}
