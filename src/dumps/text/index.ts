import type { VFile } from 'vfile';
import type { Entry } from '../../schema/dump.ts';
import { cleanLine, cleanParagraphs } from '../../values/clean-text.ts';
import { countLines } from '../line-count.ts';
import { NO_EXTRAS } from '../no-extras.ts';
import { report } from '../problem.ts';
import { quote } from '../../values/quote.ts';
import { capturedDay } from '../stated-day.ts';
import { titleKey } from '../../values/title-key.ts';
import type { Content, Format } from '../format.ts';
import { namedByDay } from '../named-by-day.ts';
import { splitBlocks, startOf, type Block } from './blocks.ts';
import { createCursor } from './cursor.ts';
import { dateListing, publicationDay } from './dates.ts';
import { readEntries } from './entries.ts';
import { DAY_HINT, readPreamble, type Preamble } from './preamble.ts';

/** The visible text of one Daily Papers page. */
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

function readPage(file: VFile, lines: string[]): Content {
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
  const dated = dateListing(file, preamble, drafts);
  const firstEntry = blocks[preamble.length];
  if (drafts.length === 0 && file.messages.length === 0) {
    const place = { line: 1, column: 1 };
    report(file, 'error', 'no-entries', place, 'Unexpected page without papers, expected entries');
  }
  if (preamble.lacksDay && firstEntry) reportMissingDay(file, preamble, firstEntry, dated.day);
  const entries = drafts.flatMap(({ date, title, abstract, ...facts }): Entry[] => {
    const cleanTitle = cleanLine(title);
    if (cleanTitle === '') {
      const place = { line: facts.line, column: 1 };
      report(
        file,
        'error',
        'missing-title',
        place,
        'Unexpected line without a visible character, expected a title; its entry was left out',
      );
      return [];
    }
    const entry: Entry = {
      ...facts,
      ...NO_EXTRAS,
      title: cleanTitle,
      abstract: cleanParagraphs(abstract) || null,
      published: date && publicationDay(file, date, dated),
      upvotes: null,
      authors: [],
      arxivId: null,
      recordId: null,
      links: { code: null, project: null },
      keywords: [],
    };
    return [entry];
  });
  reportRepeats(file, entries);
  const { day, dayBasis } = dated;
  const isCut = file.messages.some(({ ruleId }) => ruleId === 'unexpected-end');
  const coverage = isCut ? 'partial' : 'whole';
  const { curators } = preamble;
  return {
    listings: [{ coverage, day, dayBasis, captured: capturedDay(file), curators, entries }],
    lines: countLines(cursor.kinds),
  };
}

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
