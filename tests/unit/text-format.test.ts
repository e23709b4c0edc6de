import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/schema/dump.ts';
import { isObject } from '../../src/dumps/fields.ts';
import { LINE_KINDS } from '../../src/dumps/line-count.ts';
import { NO_EXTRAS } from '../../src/dumps/no-extras.ts';
import { growth, LINEAR } from '../growth.ts';
import { messagesOf, parse as parseDump, problemsOf } from '../parse.ts';
import { hasRealDumps, needsRealDumps, realDumps } from '../shared.ts';

const fixtures = 'tests/fixtures/text';

function parse(name: string, bytes: Uint8Array | string) {
  const dump = parseDump(name, bytes);
  return { listing: dump.listings[0] ?? null, lines: dump.lines, messages: messagesOf(dump) };
}

/** What a page never tells is not in the fixtures. */
function readExpected(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'), (_, value: unknown) =>
    isObject(value) && 'abstract' in value ? { ...value, ...NO_EXTRAS } : value,
  );
}

describe('each fixture gives its exact records, line counts and messages', () => {
  for (const fixture of readdirSync(fixtures)) {
    test(fixture, () => {
      const folder = join(fixtures, fixture);
      const input = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '';
      const expected = readExpected(join(folder, 'expected.json'));
      expect(parse(input, readFileSync(join(folder, input)))).toEqual(expected);
    });
  }
});

test('a line of 50 MB is reported with its place and takes nothing else with it', () => {
  const plain = readFileSync(join(fixtures, 'plain/dump.txt'), 'utf8');
  const [first = '', second = ''] = plain.split('Beta Without a Year');
  const long = 'x'.repeat(50_000_000);
  const parsed = parse(
    'dump.txt',
    Buffer.from(`${first}Too Long\n\n${long}\n\nBeta Without a Year${second}`),
  );
  expect(parsed.messages).toEqual([
    '21:1 error missing-abstract Unexpected end of the entry `Too Long`, expected its abstract; it was read without; put the abstract in, or add an answer of the API for this day',
    '23:1 error line-too-long Unexpected text of 50000000 characters, expected an abstract; it was set aside',
  ]);
  const titles = parsed.listing?.entries.map(({ title }) => title);
  expect(titles).toEqual([
    'Alpha: A First Paper',
    'Too Long',
    'Beta Without a Year',
    'Gamma Has No Comments',
  ]);
  expect(parsed.listing?.entries[1]?.abstract).toBeNull();
  expect(parsed.lines).toEqual({ total: 40, blank: 17, preamble: 6, entry: 16, reported: 1 });
});

test('hundreds of thousands of lines and entries are read', () => {
  const plain = readFileSync(join(fixtures, 'plain/dump.txt'), 'utf8');
  const separators = parse('dump.txt', `${plain}\n\nDelta\n\n${'·\n'.repeat(200_000)}`);
  expect(separators.listing?.entries.slice(0, 3).map(({ title }) => title)).toEqual([
    'Alpha: A First Paper',
    'Beta Without a Year',
    'Gamma Has No Comments',
  ]);
  expect(separators.lines.total).toBe(200_040);
  const entry = plain.slice(plain.indexOf('Alpha'), plain.indexOf('Beta'));
  const entries = Array.from({ length: 150_000 }, (_, at) => entry.replace('Alpha', `Paper ${at}`));
  const many = parse('dump.txt', plain + entries.join(''));
  expect(many.listing?.entries.length).toBe(150_003);
  const lines = parse('dump.txt', `${plain}\n${'x'.repeat(70_000)}\n${'x\n'.repeat(300_000)}`);
  expect(lines.listing?.entries.slice(0, 3)).toEqual(separators.listing?.entries.slice(0, 3));
  expect(lines.lines.total).toBe(300_038);
});

test.each([
  'x\n',
  'x\n\n',
  '·\n',
  '·\n\n',
  '• 4 authors\n',
  'May 4\n\n',
  '1\n\n',
  '-\n',
  'Subscribe\n',
  'Submitted by\n',
  'Upvote\n1\n',
  'A Title of Words\n\nA text.\n\n',
  'A Title of Words\n',
  '6月5日 ',
  ' • ',
  ' · ',
])('up to 200 KB of %j cost as much a character as 50', (piece) => {
  const read = (length: number) => {
    parseDump('2025-12-01.txt', `Dec 1\n\n${piece.repeat(length / piece.length)}`);
  };
  expect(growth(read, 50_000)).toBeLessThan(LINEAR);
});

/** A byline of the day before the listing of `page`. */
const BYLINE = '• 4 authors\n·\nNov 30';
const entry = (title: string, byline = BYLINE) => `${title}\n\nAbout ${title}.\n\n${byline}\n\n`;

/** A text of one long word. */
const long = (length: number) => 'x'.repeat(length);

/** The entries of a page, each its title, its abstract and its day, and the page's problems. */
function read(content: string, name = '2025-12-01.txt') {
  const dump = parseDump(name, content);
  const entries = (dump.listings[0]?.entries ?? []).map((known) => [
    known.title,
    known.abstract,
    known.published,
  ]);
  return { entries, problems: problemsOf(dump) };
}

describe('a byline', () => {
  const alpha = ['Alpha', 'About Alpha.'];
  const beta = ['Beta', 'About Beta.', '2025-11-30'];

  test.each<[string, string, (string | null)[][], string[]]>([
    ['may be indented', '  • 4 authors\n  ·\n  Nov 9', [[...alpha, '2025-11-09']], []],
    [
      'may lack who, which is reported',
      '·\nNov 9',
      [[...alpha, '2025-11-09']],
      ['7:1 error unreadable-authors'],
    ],
    [
      'is cut out of a block, indented or not',
      'More.\n  • 4 authors\n  ·\n  Nov 9',
      [['Alpha', 'About Alpha.\n\nMore.', '2025-11-09']],
      [],
    ],
    [
      'takes one line after its separator, and no other separator',
      '• 4 authors\n·\n·\nOmega\nAbout Omega.',
      [[...alpha, null]],
      ['9:1 error unreadable-date', '10:1 error missing-title'],
    ],
    [
      'ends before a second one, which has no title',
      '• 4 authors\n·\nNov 9\n·\nNov 8',
      [[...alpha, '2025-11-09']],
      ['10:1 error unexpected-byline'],
    ],
    [
      'may lack its separator, which is reported',
      'lab The Lab\nNov 9',
      [[...alpha, '2025-11-09']],
      ['8:1 warning missing-separator'],
    ],
    [
      'may lack all that stands before its date',
      'Nov 9',
      [[...alpha, '2025-11-09']],
      ['7:1 warning missing-separator', '7:1 error unreadable-authors'],
    ],
    [
      'without a separator is none before a further line',
      'lab The Lab\nNov 9\nAnd more',
      [],
      ['3:1 error doubtful-title', '7:1 warning unknown-text'],
    ],
    [
      'counts the authors, one or many',
      '• 1,204 authors\n·\nNov 9',
      [[...alpha, '2025-11-09']],
      [],
    ],
  ])('%s', (_, block, entries, problems) => {
    const page = `Dec 1\n\nAlpha\n\nAbout Alpha.\n\n${block}\n\n${entry('Beta')}`;
    expect(read(page)).toEqual({ entries: [...entries, beta], problems });
  });

  test.each([
    ['its date', '  • 4 authors\n·', '8:2'],
    ['its separator', '  • 4 authors', '7:14'],
  ])('that ends before %s is reported where it ends', (_, block, place) => {
    expect(read(`Dec 1\n\nAlpha\n\nAbout Alpha.\n\n${block}`)).toEqual({
      entries: [[...alpha, null]],
      problems: [`${place} error unexpected-end`],
    });
  });
});

describe('the day of publication', () => {
  const unreadable = ['9:1 error unreadable-date'];
  const after = ['9:1 error published-after-listing'];

  test.each<[string, string | null, string[]]>([
    ['Jan 1, 2024', '2024-01-01', []],
    ['Jan 31, 2024', '2024-01-31', []],
    ['January 31, 2024', '2024-01-31', []],
    ['Published on Sept 3, 2024 5', '2024-09-03', []],
    ['Jan 0, 2024', null, unreadable],
    ['Jan 32, 2024', null, unreadable],
    ['Foo 9, 2024', null, unreadable],
    ['Jan 9, 1899', null, unreadable],
    ['Jan 9, 1900', '1900-01-09', []],
    ['Jan 9, 2099', null, after],
    ['Jan 9, 2100', null, unreadable],
    ['Dec 1', '2025-12-01', []],
    ['Dec 2', null, after],
  ])('written as %s', (date, published, problems) => {
    expect(read(`Dec 1\n\n${entry('Alpha', `• 4 authors\n·\n${date}`)}`)).toEqual({
      entries: [['Alpha', 'About Alpha.', published]],
      problems,
    });
  });

  test('that cannot be read is quoted with the character that is not expected', () => {
    const page = `Dec 1\n\n${entry('Alpha', '• 4 authors\n·\nJаn 9, 2024')}`;
    expect(messagesOf(parseDump('2025-12-01.txt', page))).toEqual([
      '9:1 error unreadable-date Unexpected `Jаn 9, 2024` (with the character U+0430), expected a date such as `Jan 9, 2024`; the line was set aside',
    ]);
  });

  test('without its year is of the year after the listing, where a page writes that out', () => {
    const on = (title: string, date: string) => entry(title, `• 4 authors\n·\n${date}`);
    const page = `Dec 30\n\n${on('Ant', 'Dec 20, 2024')}${on('Bee', 'Jan 9')}${on('Cat', 'Jan 9, 2023')}`;
    expect(read(page, '2024-12-30.txt')).toEqual({
      entries: [
        ['Ant', 'About Ant.', '2024-12-20'],
        ['Bee', 'About Bee.', null],
        ['Cat', 'About Cat.', '2023-01-09'],
      ],
      problems: ['17:1 error published-after-listing'],
    });
  });
});

describe('the listing day', () => {
  const dayOf = (head: string, name = 'page.txt') => {
    const page = `${head}${entry('Alpha', '• 4 authors\n·\nJan 9, 2024')}`;
    const dump = parseDump(name, page);
    return [dump.listings[0]?.day, dump.listings[0]?.dayBasis, ...problemsOf(dump)];
  };

  test.each([
    ['Dec 1', ['2025-12-01', 'inferred']],
    ['Dec 31', ['2025-12-31', 'inferred']],
    ['December 1', ['2025-12-01', 'inferred']],
    ['Dec. 1', ['2025-12-01', 'inferred']],
    ['Dec 1, 2026', ['2026-12-01', 'stated']],
    ['Feb 29', [null, null, '3:1 error unreadable-day']],
    ['Dec 0', [undefined, undefined, '3:1 error unreadable-day']],
    ['Dec 32', [undefined, undefined, '3:1 error unreadable-day']],
    ['Foo 1', [undefined, undefined, '3:1 error unreadable-day']],
  ])('written as %s', (text, expected) => {
    expect(dayOf(`Daily Papers\n\n${text}\n\n`)).toEqual(expected);
  });

  test('is quoted on one line where it contradicts the file name', () => {
    expect(dayOf('  Dec 1\n\n', '2025-12-02.txt')).toEqual([
      '2025-12-02',
      'stated',
      '1:3 error day-contradiction',
    ]);
  });

  test('stands before the first byline; after it, a date is not a title', () => {
    expect(read(`Daily Papers\n\n${entry('Alpha')}${entry('May 4')}`)).toEqual({
      entries: [['Alpha', 'About Alpha.', '2025-11-30']],
      problems: [
        '3:1 warning missing-day',
        '11:1 error unexpected-byline',
        '13:1 error missing-title',
      ],
    });
    expect(read(entry('Llama 3'))).toEqual({
      entries: [['Llama 3', 'About Llama 3.', '2025-11-30']],
      problems: ['1:1 warning missing-preamble'],
    });
  });

  test('may stand again above a further page in the same file, and no other day may', () => {
    const further = (day: string) =>
      `Daily Papers\n\nDec 1\n\n${entry('Alpha')}Next\n\nDaily Papers\n\nbyAK\n\n${day}\n\n${entry('Beta')}`;
    expect(read(further('Dec 1'))).toEqual({
      entries: [
        ['Alpha', 'About Alpha.', '2025-11-30'],
        ['Beta', 'About Beta.', '2025-11-30'],
      ],
      problems: [],
    });
    expect(read(further('Dec 2'))).toEqual({
      entries: [],
      problems: ['19:1 error several-days'],
    });
  });

  test('may be all that follows the labels', () => {
    const lines = { total: 3, blank: 1, preamble: 2, entry: 0, reported: 0 };
    const noEntries = ['1:1 error no-entries Unexpected page without papers, expected entries'];
    for (const content of ['Daily Papers\n\nDec 1', 'new\n\nDaily Papers']) {
      const page = parse('2025-12-01.txt', content);
      expect([page.lines, page.messages]).toEqual([lines, noEntries]);
    }
  });
});

describe('texts between two bylines', () => {
  const page = (...texts: string[]) => read(`Dec 1\n\n${[...texts, BYLINE].join('\n\n')}\n`);
  const day = '2025-11-30';
  const about = `About ${long(100)}.`;

  test.each<[string, string[], (string | null)[][], string[]]>([
    [
      'are two entries where a title stands before a paragraph',
      ['Alpha', about, 'Beta', 'About Beta.'],
      [
        ['Alpha', about, null],
        ['Beta', 'About Beta.', day],
      ],
      [],
    ],
    [
      'need an abstract that is one where no byline follows',
      ['Alpha', 'About Alpha.', 'Beta', 'About Beta.'],
      [['Beta', 'About Beta.', day]],
      ['3:1 error doubtful-title'],
    ],
    [
      'are one where the second is too long for a title',
      ['Alpha', about, long(301), 'About Beta.'],
      [['Alpha', `${about}\n\n${long(301)}\n\nAbout Beta.`, day]],
      [],
    ],
    [
      'are two where a point is inside the title',
      ['Alpha', about, 'GPT-3.5 at Work', 'About GPT.'],
      [
        ['Alpha', about, null],
        ['GPT-3.5 at Work', 'About GPT.', day],
      ],
      [],
    ],
    [
      'are one where the second ends like a sentence in brackets',
      ['Alpha', 'About Alpha.', '(So it is.)', 'And more.'],
      [['Alpha', 'About Alpha.\n\n(So it is.)\n\nAnd more.', day]],
      [],
    ],
    [
      'are one where a line announces the next',
      ['Alpha', 'About Alpha.', 'We show:', 'And more.'],
      [['Alpha', 'About Alpha.\n\nWe show:\n\nAnd more.', day]],
      [],
    ],
    [
      'leave a byline to nobody where it could be of two',
      ['Alpha', about, 'Beta and Others'],
      [['Alpha', about, null]],
      ['7:1 error doubtful-title'],
    ],
    [
      'have the nearer of two titles',
      ['Log in to Vote', 'Beta and Others', 'About Beta.'],
      [['Beta and Others', 'About Beta.', day]],
      ['3:1 warning unknown-text'],
    ],
    [
      'have none of two titles where the nearer is hardly one',
      ['Alpha and Others', 'Supported', 'About Alpha.'],
      [],
      ['3:1 error doubtful-title', '7:1 error missing-title'],
    ],
    [
      'have none of two titles without an abstract',
      ['Alpha and Others', 'Beta and Others'],
      [],
      ['3:1 error doubtful-title'],
    ],
    [
      'lost a title where two whole abstracts follow each other',
      ['Alpha', long(400), 'A sentence.', long(400)],
      [['Alpha', long(400), null]],
      ['7:1 error missing-title'],
    ],
    [
      'may be short and many',
      ['Alpha', long(399), long(400)],
      [['Alpha', `${long(399)}\n\n${long(400)}`, day]],
      [],
    ],
    [
      'have a line as long as can be read',
      ['Alpha', long(65_536)],
      [['Alpha', long(65_536), day]],
      [],
    ],
    [
      'have a line too long to be read',
      ['Alpha', long(65_537)],
      [['Alpha', null, day]],
      ['3:1 error missing-abstract', '5:1 error line-too-long'],
    ],
    ['have no title', [long(301), long(302)], [], ['3:1 error missing-title']],
    [
      'have neither a title nor anything to be read',
      [long(65_537)],
      [],
      ['3:1 error line-too-long', '5:1 error missing-title'],
    ],
    ['have an invisible title', ['\u200B', 'About nothing.'], [], ['5:1 error missing-title']],
    [
      'have an invisible abstract',
      ['Alpha', '\u200B'],
      [['Alpha', null, day]],
      ['3:1 error missing-abstract'],
    ],
  ])('%s', (_, texts, entries, problems) => {
    expect(page(...texts)).toEqual({ entries, problems });
  });

  test('a paragraph without a title at the end of the page is reported', () => {
    expect(read(`Dec 1\n\n${entry('Alpha')}${long(301)}`)).toEqual({
      entries: [['Alpha', 'About Alpha.', day]],
      problems: ['11:1 error missing-title'],
    });
  });
});

test('a file of no known format is an error that names the known ones', () => {
  const { listing, lines, messages } = parse('papers.pdf', 'a\n \nb\n');
  expect(listing).toBeNull();
  expect(lines).toEqual({ total: 3, blank: 1, preamble: 0, entry: 0, reported: 2 });
  expect(messages).toEqual([
    '1:1 error unknown-format Unexpected kind of file, expected a dump of a known format: text, the visible text of a page (*.txt); saved-page, a page as a browser saves it (*.html); web-archive, a page saved in one file (*.mhtml); api-json, an answer of the API (*.json); jsonl, one paper per line (*.jsonl)',
  ]);
});

test('a dump reads the same however its bytes are cut', () => {
  for (const fixture of readdirSync(fixtures)) {
    const folder = join(fixtures, fixture);
    const input = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '';
    const bytes = readFileSync(join(folder, input));
    const whole = parseDump(input, bytes);
    for (const piece of [1, 7, 64]) {
      const inPieces = parseDump(input, bytes, piece);
      expect(inPieces.listings, fixture).toEqual(whole.listings);
      expect(messagesOf(inPieces), fixture).toEqual(messagesOf(whole));
    }
  }
});

describe.skipIf(!hasRealDumps)(`the real dumps ${needsRealDumps}`, () => {
  const expected = [
    ['000_6a060c09e579ed0e.txt', '2025-12-01', 40, 1, 1],
    ['001_f28cf3effd223c66.txt', '2025-11-10', 34, 0, 3],
    ['002_fbdcd5099d06f2af.txt', '2025-12-31', 32, 2, 0],
    ['003_d7b1e03d8c7e69d8.txt', '2025-10-20', 58, 0, 0],
    ['004_4c9b529d4188c69e.txt', '2025-11-19', 30, 1, 0],
  ] as const;

  test.each(expected)('%s', (name, day, entries, withoutByline, withOrganization) => {
    const { listing, lines, messages } = parse(name, readFileSync(join(realDumps, name)));
    expect(messages).toEqual([]);
    expect(listing).toMatchObject({
      source: name,
      day,
      dayBasis: 'inferred',
      curators: 'AK and the research community',
    });
    expect(listing?.entries.length).toBe(entries);
    expect(listing?.entries.filter(({ comments }) => comments === null).length).toBe(withoutByline);
    expect(listing?.entries.filter(({ organization }) => organization).length).toBe(
      withOrganization,
    );
    expect(lines.total).toBe(LINE_KINDS.reduce((sum, kind) => sum + lines[kind], 0));
    expect(lines).toMatchObject({ preamble: 6, reported: 0 });
  });

  test('the loss of any one line changes no entry but its own, or is reported', () => {
    const text = readFileSync(join(realDumps, '004_4c9b529d4188c69e.txt'), 'utf8').split('\n');
    const facts = (entries: Entry[]) =>
      entries.map((entry) => JSON.stringify({ ...entry, line: 0 }));
    const whole = parse('2025-11-19.txt', text.join('\n')).listing?.entries ?? [];
    for (let line = 13; line <= text.length; line += 1) {
      const own = whole.findLast((entry) => entry.line <= line);
      const cut = parse('2025-11-19.txt', text.toSpliced(line - 1, 1).join('\n'));
      const kept = new Set(facts(cut.listing?.entries ?? []));
      const others = facts(whole.filter((entry) => entry !== own));
      const lost = others.filter((entry) => !kept.has(entry));
      const isReported = cut.messages.length > 0;
      expect({ line, lost: isReported ? [] : lost }).toEqual({ line, lost: [] });
    }
  });
});
