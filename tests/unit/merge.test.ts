import { expect, test } from 'vitest';
import { merge as mergeAll } from '../../src/archive/merge.ts';
import type { Entry, Listing } from '../../src/schema.ts';
import { makeEntry } from '../make.ts';

const merge = (listings: Listing[]) => mergeAll(listings).archive;

const moonshot = { id: 'moonshotai', handle: 'moonshotai', name: 'Moonshot AI' };

const entry = (title: string, facts: Partial<Entry> = {}) =>
  makeEntry(title, { abstract: `About ${title}.`, line: 13, ...facts });

function listing(source: string, day: string | null, entries: Entry[]): Listing {
  const dayBasis = day === null ? null : 'stated';
  return {
    source,
    format: 'text',
    coverage: 'whole',
    captured: null,
    day,
    dayBasis,
    curators: 'AK',
    entries,
  };
}

const early = listing('b.txt', '2025-11-10', [
  entry('Kimi Linear', { comments: 3, organization: moonshot, published: '2025-10-30', line: 93 }),
  entry('Only Here', { comments: 0 }),
]);
const late = listing('a.txt', '2025-12-01', [
  entry('Another'),
  entry('KIMI linear!', { comments: 4, abstract: null, line: 157 }),
]);

test('sightings of one paper merge, and the latest that knows a fact wins', () => {
  const { papers } = merge([late, early]);
  expect(papers.map(({ id }) => id)).toEqual(['another', 'kimi-linear', 'only-here']);
  expect(papers[1]).toEqual({
    id: 'kimi-linear',
    formerIds: [],
    title: 'KIMI linear!',
    abstract: 'About Kimi Linear.',
    published: '2025-10-30',
    authorCount: null,
    authors: [],
    organization: moonshot,
    arxivId: null,
    recordId: null,
    comments: 4,
    upvotes: null,
    links: { code: null, project: null },
    keywords: [],
    topics: [],
    changes: [{ day: '2025-12-01', dump: 'a.txt', field: 'title', was: 'Kimi Linear' }],
    listings: [
      {
        day: '2025-11-10',
        position: 1,
        dump: 'b.txt',
        line: 93,
        comments: 3,
        upvotes: null,
        captured: null,
      },
      {
        day: '2025-12-01',
        position: 2,
        dump: 'a.txt',
        line: 157,
        comments: 4,
        upvotes: null,
        captured: null,
      },
    ],
  });
});

test('days come newest first, with their papers in the order of the page', () => {
  const { days, organizations } = merge([early, late]);
  expect(days).toEqual([
    {
      date: '2025-12-01',
      coverage: 'whole',
      curators: 'AK',
      papers: ['another', 'kimi-linear'],
      dumps: ['a.txt'],
    },
    {
      date: '2025-11-10',
      coverage: 'whole',
      curators: 'AK',
      papers: ['kimi-linear', 'only-here'],
      dumps: ['b.txt'],
    },
  ]);
  expect(organizations).toEqual([moonshot]);
});

test('comments that a later sighting cannot tell are those of the one before', () => {
  const silent = listing('c.txt', '2025-12-31', [entry('Kimi Linear')]);
  expect(merge([early, silent]).papers[0]?.comments).toBe(3);
});

test('two dumps of one day make one day, ordered as in the fuller', () => {
  const morning = listing('day-1.txt', '2025-11-10', [
    entry('Only Here'),
    entry('Gone by Evening'),
  ]);
  const evening = listing('day-2.txt', '2025-11-10', [
    entry('New'),
    entry('Only Here'),
    entry('Last'),
  ]);
  expect(merge([morning, evening]).days).toEqual([
    {
      date: '2025-11-10',
      coverage: 'whole',
      curators: 'AK',
      papers: ['new', 'only-here', 'last', 'gone-by-evening'],
      dumps: ['day-1.txt', 'day-2.txt'],
    },
  ]);
});

test('of two dumps of a day, the one with the higher number is the later', () => {
  const first = listing('2025-11-10.txt', '2025-11-10', [entry('Paper', { comments: 1 })]);
  const second = listing('2025-11-10-2.txt', '2025-11-10', [entry('Paper', { comments: 2 })]);
  const captured = listing('2025-11-10@2025-11-12.txt', '2025-11-10', [
    entry('Paper', { comments: 3 }),
  ]);
  expect(merge([second, first]).papers[0]?.comments).toBe(2);
  expect(merge([captured, second, first]).papers[0]?.comments).toBe(3);
});

test('a listing without a day joins no archive', () => {
  expect(merge([listing('x.txt', null, [entry('Lost')])])).toEqual({
    papers: [],
    days: [],
    organizations: [],
  });
});

test('the order in which listings come does not matter', () => {
  const third = listing('c.txt', '2025-12-01', [
    entry('Another', { comments: 9 }),
    entry('C++'),
    entry('C#'),
  ]);
  const orders = [
    [early, late, third],
    [third, late, early],
    [late, third, early],
    [third, early, late],
  ];
  const [first, ...others] = orders.map((order) => JSON.stringify(merge(order)));
  for (const other of others) expect(other).toBe(first);
});
