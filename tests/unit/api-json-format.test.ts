import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { daysOfItems } from '../../src/dumps/api/days.ts';
import { dumpName, isDumpName } from '../../src/dumps/dump-name.ts';
import type { DatedListing } from '../../src/dumps/formats.ts';
import { growth, LINEAR } from '../growth.ts';
import { messagesOf, parse } from '../parse.ts';
import { hasRealAnswers, needsRealAnswers, realAnswers } from '../shared.ts';

const fixtures = 'tests/fixtures/api-json';

const inputOf = (folder: string) =>
  readdirSync(folder).find((name) => name !== 'expected.json') ?? '';

function parseAnswer(answer: unknown, indent = 0) {
  const dump = parse('2025-06-02.json', JSON.stringify(answer, null, indent));
  return { ...dump, listing: dump.listings[0], messages: messagesOf(dump) };
}

const items = (count: number): unknown[] =>
  Array.from({ length: count }, (_, index) => ({ paper: { title: `Paper ${index}` } }));

describe('each fixture gives its exact records, line counts and messages', () => {
  for (const fixture of readdirSync(fixtures)) {
    test(fixture, () => {
      const folder = join(fixtures, fixture);
      const input = inputOf(folder);
      const bytes = readFileSync(join(folder, input));
      const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
      for (const piece of [undefined, 1, 7]) {
        const dump = parse(input, bytes, piece);
        const { listings, lines } = dump;
        expect({ listings, lines, messages: messagesOf(dump) }).toEqual(expected);
        expect(dump.format).toBe('api-json');
      }
    });
  }
});

test('3,000 authors keep their names and their order', () => {
  const names = Array.from({ length: 3000 }, (_, index) => `Author ${index}`);
  const authors = names.map((name, index) => ({ name, hidden: index % 1000 === 999 }));
  const { listing, messages } = parseAnswer([{ paper: { title: 'Everybody', authors } }]);
  expect(messages).toEqual([]);
  expect(listing?.entries[0]?.authorCount).toBe(3000);
  expect(listing?.entries[0]?.authors).toEqual(names.filter((_, index) => index % 1000 !== 999));
});

test('a title of 1 MB is not read, and everything else is', () => {
  const long = 'x'.repeat(1_000_000);
  const answer = [
    { paper: { title: 'Before' } },
    { paper: { title: long, id: '2506.00001' }, title: 'Title of the Item' },
    { paper: { title: long }, title: long },
    { paper: { title: 'After' } },
  ];
  const { listing, lines, messages } = parseAnswer(answer, 1);
  expect(listing?.entries.map(({ title, arxivId }) => [title, arxivId])).toEqual([
    ['Before', null],
    ['Title of the Item', '2506.00001'],
    ['After', null],
  ]);
  const tooLong =
    'warning unexpected-value Unexpected value of `title`, expected at most 1000 characters; it was left out';
  expect(messages).toEqual([
    `7:2 ${tooLong} (item 2)`,
    `14:2 ${tooLong} (item 3)`,
    `14:2 ${tooLong} (item 3)`,
    '14:2 error unreadable-item Unexpected item 3, expected a paper with a title; it was left out',
  ]);
  expect(lines).toEqual({ total: 25, blank: 0, preamble: 0, entry: 19, reported: 6 });
});

test('an answer of 50 items may have been cut', () => {
  expect(parseAnswer(items(49)).listing?.coverage).toBe('whole');
  expect(parseAnswer(items(50)).listing?.coverage).toBe('partial');
});

test('an answer of 50 items, one of them unreadable, may have been cut', () => {
  expect(parseAnswer([...items(49), null]).listing?.coverage).toBe('partial');
});

describe('the organization of an item', () => {
  const read = (ofItem: unknown, ofPaper?: unknown) => {
    const paper = { title: 'T', organization: ofPaper };
    const { listing, messages } = parseAnswer([{ paper, organization: ofItem }]);
    return [listing?.entries[0]?.organization?.handle ?? null, messages];
  };
  const unexpected = [
    '1:2 warning unexpected-value Unexpected value of `organization`, expected one with a `name`; it was left out (item 1)',
  ];

  test.each<[string, unknown, unknown, ReturnType<typeof read>]>([
    ['is its own', { name: 'Lab' }, { name: 'Other' }, ['Lab', []]],
    ['is that of its paper where it has none', null, { name: 'Other' }, ['Other', []]],
    ['is unknown where both say null', null, null, [null, []]],
    ['is unknown where nobody says anything', undefined, undefined, [null, []]],
    ['is reported where it is no object', 5, undefined, [null, unexpected]],
    ['is reported where it has no name', {}, undefined, [null, unexpected]],
  ])('%s', (_, ofItem, ofPaper, expected) => {
    expect(read(ofItem, ofPaper)).toEqual(expected);
  });
});

describe('the days of an answer', () => {
  const on = (day: unknown) => ({ paper: { submittedOnDailyAt: day } });

  test.each<[string, unknown[], string[]]>([
    ['are that of all', [on('2025-06-02'), on('2025-06-02')], ['2025-06-02']],
    [
      'are those of all, oldest first',
      [on('2025-06-03'), on('2025-06-02'), on('2025-06-03')],
      ['2025-06-02', '2025-06-03'],
    ],
    [
      'are those of the items that state one',
      [
        null,
        5,
        [],
        {},
        { paper: null },
        { paper: 'x' },
        on(null),
        on('x'),
        on('2025-06-02T00:00Z'),
      ],
      ['2025-06-02'],
    ],
    ['are none where no item states one', [{ paper: { title: 'T' } }], []],
    ['are none without items', [], []],
  ])('%s', (_, answer, days) => {
    expect(daysOfItems(answer)).toEqual(days);
  });
});

describe('an answer of several days', () => {
  const on = (title: string, day: unknown) => ({ paper: { title, submittedOnDailyAt: day } });
  const read = (name: string, ...all: unknown[]) => {
    const dump = parse(name, JSON.stringify(all, null, 1));
    const listings = dump.listings.map(({ coverage, day, dayBasis, entries }) => {
      return [day, coverage, dayBasis, ...entries.map(({ title, line }) => `${title} ${line}`)];
    });
    return { listings, messages: messagesOf(dump), lines: dump.lines };
  };
  const several = (days: string) =>
    `1:1 warning several-days Unexpected answer of several days (${days}), expected one of a single day; each paper was put on its own day, which counts as partial: fetch these days for the rest`;

  test.each(['answer.json', '2026-05-29-trending.json', '2026-05-29@2026-05-30.json'])(
    '%s has a listing for each of them, whatever day its name states',
    (name) => {
      expect(
        read(name, on('C', '2026-05-29'), on('A', '2026-05-25'), on('B', '2026-05-25T23:59Z')),
      ).toEqual({
        listings: [
          ['2026-05-25', 'scattered', 'inferred', 'A 8', 'B 14'],
          ['2026-05-29', 'scattered', 'inferred', 'C 2'],
        ],
        messages: [several('2026-05-25, 2026-05-29')],
        lines: { total: 20, blank: 0, preamble: 0, entry: 20, reported: 0 },
      });
    },
  );

  test('loses an item that states no day, with a word', () => {
    expect(
      read(
        '2026-05-29.json',
        on('A', '2026-05-25'),
        { paper: { title: 'B' } },
        on('C', '2026-05-26'),
      ),
    ).toEqual({
      listings: [
        ['2026-05-25', 'scattered', 'inferred', 'A 2'],
        ['2026-05-26', 'scattered', 'inferred', 'C 13'],
      ],
      messages: [
        several('2026-05-25, 2026-05-26'),
        '8:2 error missing-day Unexpected item 2 without a day among those of several days, expected `submittedOnDailyAt`; it was left out',
      ],
      lines: { total: 19, blank: 0, preamble: 0, entry: 14, reported: 5 },
    });
  });

  test('is one also where an unreadable item has another day', () => {
    expect(read('x.json', on('A', '2026-05-25'), on('', '2026-05-26')).listings).toEqual([
      ['2026-05-25', 'scattered', 'inferred', 'A 2'],
    ]);
  });

  test.each(['2026-W22.json', '2026-w22@2026-06-01.json', '2026-05.json', '2026-05-papers.json'])(
    '%s says in its name that it is one, even with papers of one day',
    (name) => {
      const { listings, messages } = read(name, on('A', '2026-05-25'));
      expect(listings).toEqual([['2026-05-25', 'scattered', 'inferred', 'A 2']]);
      expect(messages).toEqual([several('2026-05-25')]);
    },
  );

  test('is kept under a name that no day has', () => {
    const { listings } = parse(
      '2026-05-29.json',
      JSON.stringify([on('A', '2026-05-25'), on('B', '2026-05-26')]),
    );
    const [listing] = listings as DatedListing[];
    expect(listing && dumpName(listing, () => false)).toBe('days-2026-05-29.json');
    expect(listing && dumpName(listing, (name) => name === 'days-2026-05-29.json')).toBe(
      'days-2026-05-29-2.json',
    );
    expect(isDumpName('days-2026-w22.json')).toBe(true);
    expect(isDumpName('days.json')).toBe(false);
  });
});

test.each([
  ['2025-06-02@2025-06-01.json', 'partial'],
  ['2025-06-02@2025-06-02.json', 'partial'],
  ['2025-06-02@2025-06-02-2.json', 'partial'],
  ['2025-06-02@2025-06-03.json', 'whole'],
  ['2025-06-02.json', 'whole'],
])('%s, with one paper, is %s', (name, coverage) => {
  const dump = parse(name, JSON.stringify(items(1)));
  expect(dump.listings.map((listing) => listing.coverage)).toEqual([coverage]);
  expect(messagesOf(dump)).toEqual([]);
});

test('an author without a name takes no other author along', () => {
  const authors = [{ name: 'Ada Example' }, {}];
  const { listing } = parseAnswer([{ paper: { title: 'T', authors } }]);
  expect(listing?.entries[0]?.authors).toEqual(['Ada Example']);
});

test('deep nesting is reported', () => {
  const deep = parse('2025-06-02.json', '['.repeat(20_000));
  expect(messagesOf(deep)).toHaveLength(1);
});

test('an unreadable item costs as much among 12,000 as among 3,000', () => {
  const read = (count: number) => void parseAnswer(Array<number>(count).fill(0), 1);
  expect(growth(read, 3_000)).toBeLessThan(LINEAR);
});

describe.skipIf(!hasRealAnswers)(`the real answers ${needsRealAnswers}`, () => {
  const names = hasRealAnswers ? readdirSync(realAnswers).toSorted() : [];
  const dumps = names.map((name) => parse(name, readFileSync(join(realAnswers, name))));
  const listings = dumps.flatMap((dump) => dump.listings);

  test('all are read without an error', () => {
    const messages = dumps.flatMap((dump) =>
      messagesOf(dump).map((message) => `${dump.source}:${message}`),
    );
    expect(messages.filter((message) => message.includes(' error '))).toEqual([]);
    expect(listings.length).toBe(250);
    expect(listings.flatMap(({ entries }) => entries).length).toBe(4475);
    for (const { source, day, dayBasis } of listings) {
      expect(`${day}.json`).toBe(source);
      expect(dayBasis).toBe('stated');
    }
  });

  test('nothing of an account reaches a listing', () => {
    const published = JSON.stringify(listings);
    expect(published).not.toMatch(/"someone"|avatar[^ ]*\.(?:png|jpe?g|svg)|cdn-avatars|_id"/i);
    const keys = new Set<string>();
    JSON.stringify(listings, (key, value: unknown) => {
      keys.add(key);
      return value;
    });
    expect([...keys].filter((key) => /user|avatar|submitted|_id|discussion/i.test(key))).toEqual(
      [],
    );
  });

  test('every entry has its title on one line, its arXiv id, its date and its counts', () => {
    for (const entry of listings.flatMap(({ entries }) => entries)) {
      expect(entry.title).toMatch(/^\S.*\S$/);
      expect(entry.arxivId).toMatch(/^\d{4}\.\d{5}$/);
      expect(entry.published).not.toBeNull();
      expect(entry.upvotes).not.toBeNull();
      expect(entry.comments).not.toBeNull();
      expect(entry.authors.length).toBeLessThanOrEqual(entry.authorCount ?? 0);
    }
  });
});
