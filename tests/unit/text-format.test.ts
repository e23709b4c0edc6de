import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/schema/dump.ts';
import { isObject } from '../../src/dumps/fields.ts';
import { LINE_KINDS } from '../../src/dumps/line-count.ts';
import { NO_EXTRAS } from '../../src/dumps/no-extras.ts';
import { messagesOf, parse as parseDump } from '../parse.ts';
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
    '23:1 error line-too-long Unexpected line of 50000000 characters, expected an abstract; it was left out',
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
  const many = parse('dump.txt', plain + entry.repeat(150_000));
  expect(many.listing?.entries.length).toBe(150_003);
  const lines = parse('dump.txt', `${plain}\n${'x'.repeat(70_000)}\n${'x\n'.repeat(300_000)}`);
  expect(lines.listing?.entries.slice(0, 3)).toEqual(separators.listing?.entries.slice(0, 3));
  expect(lines.lines.total).toBe(300_038);
});

/** A byline of the day before the listing of `page`. */
const BYLINE = '• 4 authors\n·\nNov 30';
const entry = (title: string, byline = BYLINE) => `${title}\n\nAbout ${title}.\n\n${byline}\n\n`;
const TOO_LONG =
  'error line-too-long Unexpected line of 65537 characters, expected an abstract; it was left out';

/** A text of one long word, or of many short ones. */
const long = (length: number) => 'x'.repeat(length);

/** The entries of a page, each its title, its abstract and its day, and the page's problems. */
function read(content: string, name = '2025-12-01.txt') {
  const { listing, messages } = parse(name, content);
  const entries = listing?.entries.map((known) => [known.title, known.abstract, known.published]);
  return { entries, messages };
}

describe('a byline', () => {
  const alpha = ['Alpha', 'About Alpha.'];
  const beta = ['Beta', 'About Beta.', '2025-11-30'];
  const page = (block: string) =>
    read(`Dec 1\n\nAlpha\n\nAbout Alpha.\n\n${block}\n\n${entry('Beta')}`);

  test.each<[string, string, (string | null)[][], string[]]>([
    ['may be indented', '  • 4 authors\n  ·\n  Nov 9', [[...alpha, '2025-11-09']], []],
    [
      'may lack who, which is reported',
      '·\nNov 9',
      [[...alpha, '2025-11-09']],
      [
        '7:1 error unreadable-authors Unexpected `·`, expected `• N authors`, or the handle and name of an organization',
      ],
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
      [
        [...alpha, null],
        ['Omega', 'About Omega.', null],
      ],
      [
        '9:1 error unreadable-date Unexpected `·`, expected a date such as `Jan 9, 2024`, and perhaps the number of comments',
        '11:1 warning missing-blank-line Unexpected line, expected a blank line before it; it was read as if there were one',
      ],
    ],
    [
      'ends before a second one, which has no title',
      '• 4 authors\n·\nNov 9\n·\nNov 8\nOmega\nAbout Omega.',
      [
        [...alpha, '2025-11-09'],
        ['Omega', 'About Omega.', null],
      ],
      [
        '10:1 error unexpected-byline Unexpected byline `· Nov 8`, expected the title of an entry',
        '13:1 warning missing-blank-line Unexpected line, expected a blank line before it; it was read as if there were one',
      ],
    ],
    [
      'may lack its separator, which is reported',
      'lab The Lab\nNov 9',
      [[...alpha, '2025-11-09']],
      [
        '8:1 warning missing-separator Unexpected line, expected the separator `·` before the date of a byline',
      ],
    ],
    [
      'without a separator is none before a further line',
      'lab The Lab\nNov 9\nAnd more',
      [['Alpha', 'About Alpha.\n\nlab The Lab\n\nNov 9\n\nAnd more', null]],
      [
        '8:1 warning missing-blank-line Unexpected line, expected a blank line before it; it was read as if there were one',
      ],
    ],
    [
      'without a separator is none without an organization',
      'Über alles\nNov 9',
      [['Alpha', 'About Alpha.\n\nÜber alles\n\nNov 9', null]],
      [
        '8:1 warning missing-blank-line Unexpected line, expected a blank line before it; it was read as if there were one',
      ],
    ],
  ])('%s', (_, block, entries, messages) => {
    expect(page(block)).toEqual({ entries: [...entries, beta], messages });
  });

  test.each([
    ['its date', '  • 4 authors\n·', '8:2'],
    ['its separator', '  • 4 authors', '7:14'],
  ])('that ends before %s is reported where it ends', (_, block, place) => {
    expect(read(`Dec 1\n\nAlpha\n\nAbout Alpha.\n\n${block}`)).toEqual({
      entries: [[...alpha, null]],
      messages: [
        `${place} error unexpected-end Unexpected end of a byline, expected a date such as \`Jan 9, 2024\``,
      ],
    });
  });
});

describe('the day of publication', () => {
  const unreadable = (text: string) => [
    `9:1 error unreadable-date Unexpected \`${text}\`, expected a date such as \`Jan 9, 2024\`, and perhaps the number of comments`,
  ];
  const after = (day: string) => [
    `9:1 error published-after-listing Unexpected publication on ${day}, expected no day after the listing of 2025-12-01`,
  ];

  test.each<[string, string | null, string[]]>([
    ['Jan 1, 2024', '2024-01-01', []],
    ['Jan 31, 2024', '2024-01-31', []],
    ['Jan 0, 2024', null, unreadable('Jan 0, 2024')],
    ['Jan 32, 2024', null, unreadable('Jan 32, 2024')],
    ['Foo 9, 2024', null, unreadable('Foo 9, 2024')],
    ['Jan 9, 1899', null, unreadable('Jan 9, 1899')],
    ['Jan 9, 1900', '1900-01-09', []],
    ['Jan 9, 2099', null, after('2099-01-09')],
    ['Jan 9, 2100', null, unreadable('Jan 9, 2100')],
    ['Dec 1', '2025-12-01', []],
    ['Dec 2', null, after('2025-12-02')],
  ])('written as %s', (date, published, messages) => {
    expect(read(`Dec 1\n\n${entry('Alpha', `• 4 authors\n·\n${date}`)}`)).toEqual({
      entries: [['Alpha', 'About Alpha.', published]],
      messages,
    });
  });

  test('without its year is of the year after the listing, where a page writes that out', () => {
    const on = (title: string, date: string) => entry(title, `• 4 authors\n·\n${date}`);
    const page = `Dec 30\n\n${on('A', 'Dec 20, 2024')}${on('B', 'Jan 9')}${on('C', 'Jan 9, 2023')}`;
    expect(read(page, '2024-12-30.txt')).toEqual({
      entries: [
        ['A', 'About A.', '2024-12-20'],
        ['B', 'About B.', null],
        ['C', 'About C.', '2023-01-09'],
      ],
      messages: [
        '17:1 error published-after-listing Unexpected publication on 2025-01-09, expected no day after the listing of 2024-12-30',
      ],
    });
  });
});

describe('the listing day', () => {
  const hint = 'start the file name with it, such as `2025-12-01-papers.txt`';
  const dayOf = (head: string, name = 'page.txt') => {
    const page = `${head}${entry('Alpha', '• 4 authors\n·\nJan 9, 2024')}`;
    const { listing, lines, messages } = parse(name, page);
    return { day: listing?.day, preamble: lines.preamble, messages };
  };

  test.each(['December 1', 'Dec 1, 2025', 'Dec. 1', 'Dec 0', 'Dec 32', 'Foo 1'])(
    'is not %s, which is reported',
    (text) => {
      expect(dayOf(`Daily Papers\n\n${text}\n\n`)).toEqual({
        day: null,
        preamble: 1,
        messages: [
          `3:1 error unreadable-day Unexpected \`${text}\`, expected the listing day such as \`Dec 1\`; ${hint}`,
        ],
      });
    },
  );

  test.each([
    ['Dec 1', '2025-12-01'],
    ['Dec 31', '2025-12-31'],
  ])('is %s, of the year after the latest that is written', (text, day) => {
    const expected = { day, preamble: 2, messages: [] };
    expect(dayOf(`Daily Papers\n\n${text}\n\n`)).toEqual(expected);
  });

  test('is one that its year has', () => {
    expect(dayOf('Daily Papers\n\nFeb 29\n\n')).toEqual({
      day: null,
      preamble: 2,
      messages: [
        `3:1 error unreadable-day Unexpected day that does not exist in 2025, expected the listing day; ${hint}`,
      ],
    });
  });

  test('is quoted on one line where it contradicts the file name', () => {
    expect(dayOf('  Dec\n1\n\n', '2025-12-02.txt')).toEqual({
      day: '2025-12-02',
      preamble: 2,
      messages: [
        '1:3 error day-contradiction Unexpected listing day `Dec 1`, expected 2025-12-02 as the file name states; the file name wins',
      ],
    });
  });

  test('stands before the first byline: after it, and without a label, one is a title', () => {
    const missing = (rule: string, place: string) =>
      `${place} warning ${rule} Unexpected entry, expected the listing day such as \`Dec 1\` before it; the file name states 2025-12-01`;
    expect(read(`Daily Papers\n\n${entry('Alpha')}${entry('May 4')}`)).toEqual({
      entries: [
        ['Alpha', 'About Alpha.', '2025-11-30'],
        ['May 4', 'About May 4.', '2025-11-30'],
      ],
      messages: [missing('missing-day', '3:1')],
    });
    expect(read(`${BYLINE}\n\n${entry('May 4')}`)).toEqual({
      entries: [['May 4', 'About May 4.', '2025-11-30']],
      messages: [
        '1:1 error unexpected-byline Unexpected byline `• 4 authors · Nov 30`, expected the title of an entry',
        missing('missing-preamble', '1:1'),
      ],
    });
    expect(read(entry('Llama 3'))).toEqual({
      entries: [['Llama 3', 'About Llama 3.', '2025-11-30']],
      messages: [missing('missing-preamble', '1:1')],
    });
  });

  test('may be all that follows the labels', () => {
    const page = parse('2025-12-01.txt', 'Daily Papers\n\nDec 1');
    expect(page.lines).toEqual({ total: 3, blank: 1, preamble: 2, entry: 0, reported: 0 });
    expect(page.messages).toEqual([
      '1:1 error no-entries Unexpected page without papers, expected entries',
    ]);
    const labels = parse('2025-12-01.txt', 'new\n\nDaily Papers');
    expect(labels.lines).toEqual({ total: 3, blank: 1, preamble: 2, entry: 0, reported: 0 });
    expect(labels.messages).toEqual(page.messages);
  });
});

describe('texts between two bylines', () => {
  const page = (...texts: string[]) => read(`Dec 1\n\n${[...texts, BYLINE].join('\n\n')}\n`);
  const day = '2025-11-30';
  const guess =
    '7:1 warning guessed-title Unexpected `A sentence.` between two abstracts, expected a byline before a title; it was read as a title';
  const furtherParagraph = `7:1 warning long-paragraph Unexpected \`${long(59)}…\` after an abstract, expected a byline or a title; it was read as a further paragraph`;

  test.each<[string, string[], (string | null)[][], string[]]>([
    [
      'are two entries where a title stands before a paragraph',
      ['Alpha', 'About Alpha.', 'Beta', 'About Beta.'],
      [
        ['Alpha', 'About Alpha.', null],
        ['Beta', 'About Beta.', day],
      ],
      [],
    ],
    [
      'are one where it is too long for a title',
      ['Alpha', 'About Alpha.', long(301), 'About Beta.'],
      [['Alpha', `About Alpha.\n\n${long(301)}\n\nAbout Beta.`, day]],
      [],
    ],
    [
      'are two where it is just not too long',
      ['Alpha', 'About Alpha.', long(300), 'About Beta.'],
      [
        ['Alpha', 'About Alpha.', null],
        [long(300), 'About Beta.', day],
      ],
      [],
    ],
    [
      'are two where a point is inside the title',
      ['Alpha', 'About Alpha.', 'GPT-3.5 at Work', 'About GPT.'],
      [
        ['Alpha', 'About Alpha.', null],
        ['GPT-3.5 at Work', 'About GPT.', day],
      ],
      [],
    ],
    [
      'are one where it ends like a sentence in brackets',
      ['Alpha', 'About Alpha.', '(So it is.)', 'And more.'],
      [['Alpha', 'About Alpha.\n\n(So it is.)\n\nAnd more.', day]],
      [],
    ],
    [
      'have a title at their end, of two that could be one',
      ['Alpha', 'About Alpha.', 'What We Show', 'Beta'],
      [
        ['Alpha', 'About Alpha.\n\nWhat We Show', null],
        ['Beta', null, day],
      ],
      [
        '9:1 error missing-abstract Unexpected end of the entry after the title `Beta`, expected its abstract',
      ],
    ],
    [
      'have a guessed title where a sentence stands before an abstract',
      ['Alpha', 'About Alpha.', 'A sentence.', long(400)],
      [
        ['Alpha', 'About Alpha.', null],
        ['A sentence.', long(400), day],
      ],
      [guess],
    ],
    [
      'have none where it stands before a short paragraph',
      ['Alpha', 'About Alpha.', 'A sentence.', long(399)],
      [['Alpha', `About Alpha.\n\nA sentence.\n\n${long(399)}`, day]],
      [],
    ],
    [
      'have none where the sentence is the first after the title',
      ['Alpha', 'A sentence.', long(400)],
      [['Alpha', `A sentence.\n\n${long(400)}`, day]],
      [],
    ],
    [
      'have a suspicious paragraph after an abstract, as long as one',
      ['Alpha', long(400), long(400)],
      [['Alpha', `${long(400)}\n\n${long(400)}`, day]],
      [furtherParagraph],
    ],
    [
      'have no suspicious paragraph after a short one',
      ['Alpha', long(399), long(400)],
      [['Alpha', `${long(399)}\n\n${long(400)}`, day]],
      [],
    ],
    [
      'have no suspicious paragraph that is short',
      ['Alpha', long(400), long(399)],
      [['Alpha', `${long(400)}\n\n${long(399)}`, day]],
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
      [`5:1 ${TOO_LONG}`],
    ],
    [
      'have no title',
      [long(301), long(302)],
      [],
      ['3:1', '5:1'].map(
        (place) =>
          `${place} error missing-title Unexpected paragraph \`${long(59)}…\`, expected the title of an entry`,
      ),
    ],
    ['have neither a title nor anything to be read', [long(65_537)], [], [`3:1 ${TOO_LONG}`]],
    [
      'have an invisible title',
      ['\u200B', 'About nothing.'],
      [],
      [
        '3:1 error missing-title Unexpected line without a visible character, expected a title; its entry was left out',
      ],
    ],
    ['have an invisible abstract', ['Alpha', '\u200B'], [['Alpha', null, day]], []],
  ])('%s', (_, texts, entries, messages) => {
    expect(page(...texts)).toEqual({ entries, messages });
  });

  test('a paragraph without a title at the end of the page is reported', () => {
    expect(read(`Dec 1\n\n${entry('Alpha')}${long(301)}`)).toEqual({
      entries: [['Alpha', 'About Alpha.', day]],
      messages: [
        `11:1 error missing-title Unexpected paragraph \`${long(59)}…\`, expected the title of an entry`,
      ],
    });
  });
});

test('a file of no known format is an error that names the known ones', () => {
  const { listing, lines, messages } = parse('papers.pdf', 'a\n \nb\n');
  expect(listing).toBeNull();
  expect(lines).toEqual({ total: 3, blank: 1, preamble: 0, entry: 0, reported: 2 });
  expect(messages).toEqual([
    '1:1 error unknown-format Unexpected kind of file, expected a dump of a known format: text, the visible text of a page (*.txt); api-json, an answer of the API (*.json); jsonl, one paper per line (*.jsonl)',
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
