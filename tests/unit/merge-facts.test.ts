import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeFacts } from '../../src/archive/merge-facts.ts';
import { merge } from '../../src/archive/merge.ts';
import type { FormatName, Listing } from '../../src/dumps/formats.ts';
import type { Entry } from '../../src/schema/dump.ts';
import { makeEntry, makeSightings } from '../make.ts';
import { parse } from '../parse.ts';
import { hasRealAnswers, hasRealDumps, realAnswers, realDumps } from '../shared.ts';

type Sight = [format: FormatName, facts?: Partial<Entry>];

/** What the sightings say together, oldest first. */
const facts = (...sights: Sight[]) =>
  mergeFacts(
    makeSightings(
      ...sights.map(([format, known]): [FormatName, Entry] => [format, makeEntry('', known)]),
    ),
  );

test('one sighting is what it says', () => {
  const known: Partial<Entry> = {
    title: 'Title',
    abstract: 'Abstract.',
    published: '2025-05-01',
    authorCount: 3,
    authors: ['Ada', 'Ben'],
    organization: { id: 'lab', handle: 'Lab', name: 'The Lab' },
    arxivId: '2506.00001',
    recordId: null,
    comments: 1,
    upvotes: 2,
    links: { code: 'https://example.org/code', project: 'https://example.org/' },
    keywords: ['a', 'b'],
    summary: { text: 'In short.', model: 'a-model' },
    media: ['https://example.org/a.mp4'],
    thumbnail: 'https://example.org/a.png',
    authorTakesPart: false,
  };
  for (const format of ['api-json', 'jsonl', 'text'] as const)
    expect(facts([format, { ...known, stars: 8 }])).toEqual({
      ...known,
      stars: { count: 8, day: '2025-06-01' },
      changes: [],
    });
});

describe('the latest sighting that knows them gives', () => {
  test.each(['comments', 'upvotes'] as const)('%s', (count) => {
    const merged = (...values: (number | null)[]) =>
      facts(
        ...values.map((value, index): Sight => [
          index % 2 ? 'text' : 'api-json',
          { [count]: value },
        ]),
      )[count];
    expect(merged(3, 4)).toBe(4);
    expect(merged(4, 3)).toBe(3);
    expect(merged(3, 0)).toBe(0);
    expect(merged(3, 5, null)).toBe(5);
    expect(merged(null, 1, null)).toBe(1);
    expect(merged(null, null)).toBeNull();
  });

  test('what answers of the API have besides', () => {
    const known = {
      summary: { text: 'In short.', model: null },
      stars: 3,
      media: ['https://example.org/a.mp4'],
      thumbnail: 'https://example.org/a.png',
      authorTakesPart: true,
    };
    const later = {
      summary: { text: 'Shorter.', model: 'a-model' },
      stars: 0,
      media: ['https://example.org/b.mp4'],
      thumbnail: 'https://example.org/b.png',
      authorTakesPart: false,
    };
    expect(facts(['api-json', known], ['text'])).toMatchObject({
      ...known,
      stars: { count: 3, day: '2025-06-01' },
    });
    expect(facts(['api-json', known], ['api-json', later], ['text'])).toMatchObject({
      ...later,
      stars: { count: 0, day: '2025-06-02' },
    });
  });

  test('stars, with the day on which the dump was taken where that is known', () => {
    const [seen] = makeSightings(['api-json', makeEntry('', { stars: 5 })]);
    if (!seen) throw new Error('no sighting');
    const taken = { ...seen, sighting: { ...seen.sighting, captured: '2025-07-01' } };
    expect(mergeFacts([taken]).stars).toEqual({ count: 5, day: '2025-07-01' });
  });

  test('links, each for itself', () => {
    const link = (code: string | null, project: string | null): Sight => [
      'api-json',
      { links: { code, project } },
    ];
    expect(facts(link('c1', 'p1'), link(null, 'p2')).links).toEqual({ code: 'c1', project: 'p2' });
    expect(facts(link('c1', 'p1'), link('c2', null)).links).toEqual({ code: 'c2', project: 'p1' });
    expect(facts(link(null, null), link(null, null)).links).toEqual({ code: null, project: null });
  });

  test('keywords', () => {
    const keywords = (...all: string[][]) =>
      facts(...all.map((some): Sight => ['api-json', { keywords: some }])).keywords;
    expect(keywords(['a', 'b'], ['c'])).toEqual(['c']);
    expect(keywords(['a', 'b'], [])).toEqual(['a', 'b']);
    expect(keywords([], [])).toEqual([]);
  });
});

describe.each(['title', 'abstract'] as const)('the %s is', (field) => {
  const merged = (...sights: [Sight[0], string | null][]) =>
    facts(...sights.map(([format, text]): Sight => [format, { [field]: text }]))[field];

  test.each<[string, [Sight[0], string][], string]>([
    [
      'the latest of one format',
      [
        ['text', 'A'],
        ['text', 'B'],
      ],
      'B',
    ],
    [
      'of the API before the page, if later',
      [
        ['text', 'A'],
        ['api-json', 'B'],
      ],
      'B',
    ],
    [
      'of the API before the page, if earlier',
      [
        ['api-json', 'A'],
        ['text', 'B'],
      ],
      'A',
    ],
    [
      'of the API before bulk',
      [
        ['api-json', 'A'],
        ['jsonl', 'B'],
      ],
      'A',
    ],
    [
      'of bulk before the page',
      [
        ['jsonl', 'A'],
        ['text', 'B'],
      ],
      'A',
    ],
    [
      'of the latest answer',
      [
        ['api-json', 'A'],
        ['api-json', 'B'],
        ['text', 'C'],
        ['jsonl', 'D'],
      ],
      'B',
    ],
  ])('%s', (_, sights, text) => {
    expect(merged(...sights)).toBe(text);
  });
});

test('the abstract is of the next best format where the best has none', () => {
  const none: Sight = ['api-json'];
  expect(facts(['text', { abstract: 'A' }], none).abstract).toBe('A');
  expect(facts(none, ['jsonl', { abstract: 'A' }], ['text', { abstract: 'B' }]).abstract).toBe('A');
  expect(facts(['api-json', { abstract: 'A' }], none).abstract).toBe('A');
  expect(facts(none, none).abstract).toBeNull();
});

describe('the day of publication is', () => {
  test.each<[string, Sight[], string | null]>([
    [
      'of the API before the page',
      [
        ['api-json', { published: '2025-01-01' }],
        ['text', { published: '2025-01-02' }],
      ],
      '2025-01-01',
    ],
    [
      'of the page before bulk',
      [
        ['text', { published: '2025-01-01' }],
        ['jsonl', { published: '2025-01-02' }],
      ],
      '2025-01-01',
    ],
    [
      'of the API before bulk',
      [
        ['jsonl', { published: '2025-01-01' }],
        ['api-json', { published: '2025-01-02' }],
      ],
      '2025-01-02',
    ],
    [
      'the latest of one format',
      [
        ['text', { published: '2025-01-02' }],
        ['text', { published: '2025-01-01' }],
      ],
      '2025-01-01',
    ],
    [
      'of the next best where the best has none',
      [['jsonl', { published: '2025-01-01' }], ['api-json']],
      '2025-01-01',
    ],
    ['unknown where nobody knows it', [['jsonl'], ['api-json']], null],
  ])('%s', (_, sights, day) => {
    expect(facts(...sights).published).toBe(day);
  });
});

describe('the authors are', () => {
  const by = (count: number | null, ...authors: string[]): Sight => [
    'api-json',
    { authors, authorCount: count },
  ];
  const merged = (...sights: Sight[]) => {
    const { authors, authorCount } = facts(...sights);
    return [authors, authorCount];
  };

  test.each<[string, Sight[], [string[], number | null]]>([
    ['the longest list', [by(3, 'a', 'b'), by(1, 'c')], [['a', 'b'], 3]],
    ['the longest list, if it is the latest', [by(1, 'c'), by(3, 'a', 'b')], [['a', 'b'], 3]],
    ['the latest of lists as long', [by(5, 'a', 'b'), by(2, 'c', 'd')], [['c', 'd'], 2]],
    [
      'of their own number, not of a later one',
      [by(2, 'a', 'b'), ['text', { authorCount: 9 }]],
      [['a', 'b'], 2],
    ],
    [
      'without names, of the latest number known',
      [['text', { authorCount: 4 }], ['text', { authorCount: 5 }], ['text']],
      [[], 5],
    ],
    ['unknown where nobody knows them', [['text'], ['text']], [[], null]],
  ])('%s', (_, sights, expected) => {
    expect(merged(...sights)).toEqual(expected);
  });
});

describe('the organization is', () => {
  const withHandle = { id: 'lab', handle: 'Lab', name: 'The Lab' };
  const other = { id: 'other', handle: 'Other', name: 'The Other' };
  const named = { id: 'the-lab', handle: 'The Lab', name: 'The Lab' };
  const of = (organization: Entry['organization']): Sight => ['api-json', { organization }];

  test.each<[string, Sight[], Entry['organization']]>([
    ['the latest that has a handle', [of(withHandle), of(other)], other],
    ['one with a handle before a later name', [of(withHandle), of(named), of(null)], withHandle],
    [
      'else the latest name',
      [of(named), of({ ...named, id: 'x' }), of(null)],
      { ...named, id: 'x' },
    ],
    ['unknown where nobody knows it', [of(null), of(null)], null],
  ])('%s', (_, sights, organization) => {
    expect(facts(...sights).organization).toEqual(organization);
  });
});

test('the ids are those of any sighting that knows them', () => {
  const merged = facts(
    ['api-json', { arxivId: '2506.00001' }],
    ['jsonl', { recordId: '2025.acl-long.1' }],
    ['text'],
  );
  expect(merged).toMatchObject({ arxivId: '2506.00001', recordId: '2025.acl-long.1' });
});

describe('changes', () => {
  const change = (day: number, format: string, field: string, was: string) => ({
    day: `2025-06-0${day}`,
    dump: `2025-06-0${day}.${format}`,
    field,
    was,
  });

  test('are of title and abstract, from one sighting to the next, oldest first', () => {
    const { changes } = facts(
      ['text', { title: 'A', abstract: 'a' }],
      ['text', { title: 'A', abstract: 'b' }],
      ['text', { title: 'B', abstract: 'b' }],
      ['text', { title: 'A', abstract: 'c' }],
    );
    expect(changes).toEqual([
      change(2, 'text', 'abstract', 'a'),
      change(3, 'text', 'title', 'A'),
      change(4, 'text', 'title', 'B'),
      change(4, 'text', 'abstract', 'b'),
    ]);
  });

  test('are none from one format to another', () => {
    const { changes } = facts(
      ['text', { title: 'A' }],
      ['api-json', { title: 'B' }],
      ['text', { title: 'A' }],
      ['api-json', { title: 'C' }],
    );
    expect(changes).toEqual([change(4, 'api-json', 'title', 'B')]);
  });

  test('are none where an abstract comes or goes', () => {
    const { changes } = facts(['text'], ['text', { abstract: 'a' }], ['text']);
    expect(changes).toEqual([]);
  });

  test('are seen across a sighting without an abstract', () => {
    const { changes } = facts(['text', { abstract: 'a' }], ['text'], ['text', { abstract: 'b' }]);
    expect(changes).toEqual([change(3, 'text', 'abstract', 'a')]);
  });
});

const hasBoth = hasRealDumps && hasRealAnswers;

describe.skipIf(!hasBoth)('the real dumps (needs ../shared/dumps and ../shared/corpus)', () => {
  const read = (folder: string) =>
    readdirSync(folder).flatMap((name) => parse(name, readFileSync(join(folder, name))).listings);
  const listings: Listing[] = hasBoth ? [...read(realDumps), ...read(realAnswers)] : [];

  test('give the same archive whatever their order', () => {
    const inOrder = JSON.stringify(merge(listings));
    let state = 1;
    const random = () => (state = (state * 48_271) % 2_147_483_647);
    for (let round = 0; round < 3; round += 1) {
      const shuffled = listings
        .map((listing) => ({ listing, key: random() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ listing }) => listing);
      expect(shuffled).not.toEqual(listings);
      expect(JSON.stringify(merge(shuffled)) === inOrder).toBe(true);
    }
  });

  test('the four papers that are in both the page text and the API are one each', () => {
    const plain = (title: string) =>
      title
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, '');
    const titlesOf = (format: FormatName) =>
      new Set(
        listings
          .filter((listing) => listing.format === format)
          .flatMap(({ entries }) => entries.map(({ title }) => plain(title))),
      );
    const inBoth = [...titlesOf('text').intersection(titlesOf('api-json'))];
    expect(inBoth.length).toBe(4);
    const { papers } = merge(listings).archive;
    const merged = papers.filter(
      ({ listings: seen }) =>
        seen.some(({ dump }) => dump.endsWith('.txt')) &&
        seen.some(({ dump }) => dump.endsWith('.json')),
    );
    expect(merged.map(({ title }) => plain(title)).toSorted()).toEqual(inBoth.toSorted());
    for (const { arxivId, authors, published } of merged) {
      expect(arxivId).not.toBeNull();
      expect(published).not.toBeNull();
      expect(authors.length).toBeGreaterThan(0);
    }
    expect(papers.length).toBe(4640);
  });
});
