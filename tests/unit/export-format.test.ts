import { expect, test } from 'vitest';
import { dumpName } from '../../src/dumps/dump-name.ts';
import type { DatedListing } from '../../src/dumps/formats.ts';
import { messagesOf, parse } from '../parse.ts';

const listed = {
  day: '2025-12-01',
  dayBasis: 'stated',
  dump: '2025-12-01.txt',
  format: 'text',
  line: 13,
  position: 2,
  of: 3,
  coverage: 'whole',
  captured: null,
  curators: 'AK',
  comments: 4,
  upvotes: null,
  differs: {},
};
const paper = {
  version: 1,
  kind: 'paper',
  id: 'a-title',
  url: 'https://papers.example/papers/a-title/',
  formerIds: [],
  title: 'A Title',
  abstract: 'Abstract.',
  published: '2025-11-30',
  authorCount: 1,
  authors: ['Ada'],
  organization: { id: 'lab', handle: 'Lab', name: 'The Lab' },
  arxivId: '2511.00001',
  recordId: null,
  comments: 4,
  upvotes: null,
  links: { code: 'https://code.example/', project: null },
  keywords: ['x'],
  summary: null,
  stars: { count: 3, day: '2025-12-01' },
  media: [],
  thumbnail: null,
  authorTakesPart: null,
  topics: ['any'],
  changes: [],
  listings: [listed],
};

const read = (...records: unknown[]) => {
  const text = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const dump = parse('shelf/papers.jsonl', text);
  return { ...dump, messages: messagesOf(dump) };
};

test('a record gives the listing of its dump, with the place, the line and the counts there', () => {
  const { listings, messages, lines } = read(paper);
  expect(messages).toEqual([]);
  expect(lines).toEqual({ total: 1, blank: 0, preamble: 0, entry: 1, reported: 0 });
  const { title, abstract, published, authorCount, authors, organization } = paper;
  const { arxivId, recordId, comments, upvotes, links, keywords } = paper;
  expect(listings).toEqual([
    {
      source: '2025-12-01.txt',
      format: 'text',
      coverage: 'whole',
      day: '2025-12-01',
      dayBasis: 'stated',
      captured: null,
      curators: 'AK',
      entries: [
        {
          ...{ title, abstract, published, authorCount, authors, organization },
          ...{ arxivId, recordId, comments, upvotes, links, keywords },
          ...{
            summary: null,
            stars: 3,
            media: [],
            thumbnail: null,
            authorTakesPart: null,
            line: 13,
          },
        },
      ],
      relayed: { by: 'shelf/papers.jsonl', format: 'jsonl', places: [2], of: 3 },
    },
  ]);
});

test('it is kept under its own name, not under that of a day', () => {
  const [listing] = read(paper).listings as DatedListing[];
  expect(listing && dumpName(listing, () => false)).toBe('papers.jsonl');
});

test('what a sighting says otherwise counts there, and nowhere else', () => {
  const differs = { title: 'Another Title', stars: null, authors: [] };
  const other = {
    ...listed,
    day: '2025-12-02',
    dump: '2025-12-02.json',
    position: 1,
    of: 1,
    differs,
  };
  const { listings } = read({ ...paper, listings: [listed, other] });
  expect(
    listings.map(({ source, entries }) => [
      source,
      ...entries.map(({ title, stars, authors }) => [title, stars, authors]),
    ]),
  ).toEqual([
    ['2025-12-01.txt', ['A Title', 3, ['Ada']]],
    ['2025-12-02.json', ['Another Title', null, []]],
  ]);
});

test('a format that nobody knows any more counts as bulk metadata', () => {
  const { listings } = read({ ...paper, listings: [{ ...listed, format: 'gone' }] });
  expect(listings.map(({ format }) => format)).toEqual(['jsonl']);
});

test('all text is cleaned, and only http addresses stay', () => {
  const { listings, carried } = read({
    ...paper,
    title: ' A \u202ETitle\u0007 ',
    links: { code: 'javascript:alert(1)', project: 'HTTP://p.example' },
    media: ['data:text/plain,x', 'https://m.example/a.mp4'],
    thumbnail: 'file:///etc/passwd',
    authors: ['\u200B', ' B  C '],
    organization: { id: '../../x', handle: 'La\u202Eb', name: ' The\nLab ' },
    summary: { text: 'In\u0000 short. ', model: '\u2066' },
    listings: [{ ...listed, dump: 'a\u202E.txt', curators: '\u202E' }],
  });
  expect(listings[0]).toMatchObject({
    source: 'a.txt',
    curators: null,
    entries: [
      {
        title: 'A Title',
        links: { code: null, project: 'http://p.example/' },
        media: ['https://m.example/a.mp4'],
        thumbnail: null,
        authors: ['B C'],
        organization: { id: 'lab', handle: 'Lab', name: 'The Lab' },
        summary: { text: 'In short.', model: null },
      },
    ],
  });
  expect(carried?.addresses.papers).toEqual({
    'a-title': { arxivId: '2511.00001', recordId: null, title: 'A Title' },
  });
});

const invalid = (at: string, why: string) =>
  `1:1 error invalid-record Unexpected value at \`${at}\` of an exported record: ${why}; it was left out`;

test.each<[string, object, string]>([
  [
    'of a later version',
    { version: 2 },
    '1:1 error unknown-version Unexpected version 2 of an exported record, expected 1: a newer program reads it; it was left out',
  ],
  [
    'of an unknown kind',
    { kind: 'day' },
    invalid(
      'kind',
      "Invalid discriminator value. Expected 'paper' | 'listing' | 'organization' | 'withdrawn'",
    ),
  ],
  [
    'with an id that leads out of its folder',
    { id: '../../etc' },
    invalid('id', 'Invalid string: must match pattern /^[a-z0-9_]+(?:-[a-z0-9_]+)*$/'),
  ],
  [
    'without listings',
    { listings: [] },
    invalid('listings', 'Too small: expected array to have >=1 items'),
  ],
  [
    'without a visible title',
    { title: '\u200B' },
    '1:1 error missing-title Unexpected entry at place 2 of `2025-12-01.txt`, expected a title; it was left out',
  ],
])('a record %s is left out', (_, facts, message) => {
  const { listings, messages, lines, carried } = read({ ...paper, ...facts });
  expect(messages).toEqual([message]);
  expect(listings.flatMap(({ entries }) => entries)).toEqual([]);
  expect(lines.reported).toBe(1);
  expect(carried?.addresses.papers).toEqual({});
});

test('a place has one paper: the second loses that sighting, and keeps its others', () => {
  const elsewhere = { ...listed, day: '2025-12-02', dump: 'b.txt' };
  const second = {
    ...paper,
    id: 'b',
    title: 'B',
    arxivId: '2511.00002',
    listings: [listed, elsewhere],
  };
  const { listings, messages } = read(paper, second);
  expect(listings.map(({ entries }) => entries.map(({ title }) => title))).toEqual([
    ['A Title'],
    ['B'],
  ]);
  expect(messages).toEqual([
    '2:1 error repeated-place Unexpected second paper at place 2 of `2025-12-01.txt`, expected one; it was left out',
  ]);
});

test('bulk metadata may stand beside exported records', () => {
  const { listings } = read({ title: 'In Bulk', day: '2025-11-01', version: 'v2' }, paper);
  expect(listings.map(({ source, coverage }) => [source, coverage])).toEqual([
    ['shelf/papers.jsonl', 'bulk'],
    ['2025-12-01.txt', 'whole'],
  ]);
});
