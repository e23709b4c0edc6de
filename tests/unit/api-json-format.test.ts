import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { submissionDay } from '../../src/dumps/api-json.ts';
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

describe('the day of an answer', () => {
  const on = (day: unknown) => ({ paper: { submittedOnDailyAt: day } });

  test.each<[string, unknown[], string | null]>([
    ['is that of the first item', [on('2025-06-02'), on('2025-06-03')], '2025-06-02'],
    [
      'is that of the first item that states one',
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
      '2025-06-02',
    ],
    ['is unknown where no item states one', [{ paper: { title: 'T' } }], null],
    ['is unknown without items', [], null],
  ])('%s', (_, answer, day) => {
    expect(submissionDay(answer)).toBe(day);
  });
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
