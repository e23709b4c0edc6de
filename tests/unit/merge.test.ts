import { describe, expect, test } from 'vitest';
import { merge as mergeAll } from '../../src/archive/merge.ts';
import { organizationFrom, organizationNamed } from '../../src/dumps/organization.ts';
import type { Listing } from '../../src/dumps/formats.ts';
import type { Entry, Organization } from '../../src/schema/dump.ts';
import { makeEntry, makeListing as listing } from '../make.ts';

const merge = (listings: Listing[]) => mergeAll(listings).archive;

const moonshot = { id: 'moonshotai', handle: 'moonshotai', name: 'Moonshot AI' };

const entry = (title: string, facts: Partial<Entry> = {}) =>
  makeEntry(title, { abstract: `About ${title}.`, line: 13, ...facts });

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
    summary: null,
    stars: null,
    media: [],
    thumbnail: null,
    authorTakesPart: null,
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

test('a point in the name of a folder is not an ending', () => {
  const first = listing('v1.0/2025-11-10.txt', '2025-11-10', [entry('Paper', { comments: 1 })]);
  const second = listing('v1.0/2025-11-10-2.txt', '2025-11-10', [entry('Paper', { comments: 2 })]);
  expect(merge([second, first]).papers[0]?.comments).toBe(2);
});

describe('a day that several dumps show', () => {
  const papers = (...titles: string[]) => titles.map((title) => entry(title));
  const show = (...listings: [source: string, entries: Entry[], facts: Partial<Listing>][]) =>
    merge(listings.map(([source, entries, facts]) => listing(source, '2025-11-10', entries, facts)))
      .days;

  test.each([
    ['a.txt', 'b.jsonl', ['a.txt', 'b.jsonl']],
    ['b.txt', 'a.jsonl', ['a.jsonl', 'b.txt']],
  ])('is in the order of the page %s before fuller bulk metadata %s', (page, bulk, dumps) => {
    const days = show(
      [bulk, papers('X', 'Y', 'B'), { coverage: 'bulk', curators: null }],
      [page, papers('B', 'A'), {}],
    );
    expect(days).toEqual([
      {
        date: '2025-11-10',
        coverage: 'whole',
        curators: 'AK',
        papers: ['b', 'a', 'x', 'y'],
        dumps,
      },
    ]);
  });

  test('is in the order of the first of two that are as full', () => {
    const days = show(['b.txt', papers('C', 'B'), {}], ['a.txt', papers('B', 'A'), {}]);
    expect(days.map((day) => day.papers)).toEqual([['b', 'a', 'c']]);
  });

  test.each<[Listing['coverage'], Listing['coverage'][]]>([
    ['whole', ['bulk', 'partial', 'whole']],
    ['partial', ['bulk', 'partial', 'bulk']],
    ['bulk', ['bulk', 'bulk']],
  ])('is %s with dumps that are %j', (best, coverages) => {
    const days = show(
      ...coverages.map((coverage, index): Parameters<typeof show>[0] => [
        `${index}.txt`,
        papers('A'),
        { coverage },
      ]),
    );
    expect(days.map(({ coverage }) => coverage)).toEqual([best]);
  });

  test('has the curators of the fullest that names them', () => {
    const days = show(
      ['a.txt', papers('A'), { curators: 'One' }],
      ['b.txt', papers('A', 'B'), { curators: 'Two' }],
      ['c.json', papers('A', 'B', 'C'), { curators: null }],
    );
    expect(days.map(({ curators }) => curators)).toEqual(['Two']);
  });
});

describe('an organization', () => {
  const lab = (name: string) => organizationFrom('lab', name);
  const named = organizationNamed('Old Lab');

  /** Papers by title, each with its organization and the days of June 2025 on which it is listed. */
  const settle = (...all: [title: string, organization: Organization, ...days: number[]][]) => {
    const listings = all.flatMap(([title, organization, ...days]) =>
      days.map((day) =>
        listing(`${title}-${day}.txt`, `2025-06-0${day}`, [entry(title, { organization })]),
      ),
    );
    const { papers, organizations } = merge(listings);
    return { papers: papers.map(({ organization }) => organization), organizations };
  };

  test.each<[string, Parameters<typeof settle>, Organization[], Organization[]]>([
    [
      'has the name of its latest paper',
      [
        ['A', lab('New Lab'), 2],
        ['B', lab('Old Lab'), 1],
      ],
      [lab('New Lab'), lab('New Lab')],
      [lab('New Lab')],
    ],
    [
      'has the name of the paper that was listed last, not of the one listed first',
      [
        ['A', lab('New Lab'), 1, 3],
        ['B', lab('Old Lab'), 2],
      ],
      [lab('New Lab'), lab('New Lab')],
      [lab('New Lab')],
    ],
    [
      'has the name of the last by address among papers of one day',
      [
        ['A', lab('Old Lab'), 1],
        ['B', lab('New Lab'), 1],
      ],
      [lab('New Lab'), lab('New Lab')],
      [lab('New Lab')],
    ],
    [
      'gets the handle that an earlier paper tells',
      [
        ['A', lab('Old Lab'), 1],
        ['B', named, 2],
      ],
      [lab('Old Lab'), lab('Old Lab')],
      [lab('Old Lab')],
    ],
    [
      'gets the handle that a later paper tells',
      [
        ['A', named, 1],
        ['B', lab('Old Lab'), 2],
      ],
      [lab('Old Lab'), lab('Old Lab')],
      [lab('Old Lab')],
    ],
    [
      'has its name for a handle where no paper tells one',
      [
        ['A', named, 1],
        ['B', lab('New Lab'), 2],
      ],
      [named, lab('New Lab')],
      [lab('New Lab'), named],
    ],
    [
      'keeps its own handle beside another of the same name',
      [
        ['A', organizationFrom('lab-2', 'Old Lab'), 1],
        ['B', lab('Old Lab'), 2],
      ],
      [organizationFrom('lab-2', 'Old Lab'), lab('Old Lab')],
      [lab('Old Lab'), organizationFrom('lab-2', 'Old Lab')],
    ],
  ])('%s', (_, all, papers, organizations) => {
    expect(settle(...all)).toEqual({ papers, organizations });
  });
});

describe('problems of a merge', () => {
  const sightingAt = (dump: string, day: string, line: number) => ({
    day,
    position: 1,
    dump,
    line,
    comments: null,
    upvotes: null,
    captured: null,
  });
  const words = (letter: string) =>
    Array.from({ length: 20 }, (_, index) => letter.repeat(4 + index)).join(' ');

  test.each([
    ['before the listing', '2025-11-09'],
    ['on the day of the listing', '2025-11-10'],
    ['on no known day', null],
  ])('are none where a paper was published %s', (_, published) => {
    const { problems } = mergeAll([listing('a.txt', '2025-11-10', [entry('A', { published })])]);
    expect(problems).toEqual([]);
  });

  test('are doubtful merges, then papers whose first listing is before their publication', () => {
    const { problems } = mergeAll([
      listing('b.txt', '2025-11-12', [entry('Late', { abstract: words('b'), line: 7 })]),
      listing('a.txt', '2025-11-10', [
        entry('Late', { abstract: words('a'), published: '2025-11-11', line: 5 }),
      ]),
    ]);
    expect(problems).toEqual([
      {
        rule: 'doubtful-merge',
        at: sightingAt('b.txt', '2025-11-12', 7),
        cause: sightingAt('a.txt', '2025-11-10', 5),
        reason:
          'Unexpected abstract of `Late`, expected one like that of the sighting with the same title; they were read as one paper',
      },
      {
        rule: 'listed-before-publication',
        at: sightingAt('a.txt', '2025-11-10', 5),
        cause: null,
        reason:
          'Unexpected listing of `Late` on 2025-11-10, expected none before its publication on 2025-11-11',
      },
    ]);
  });
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

test('of two display names of one organization the latest stays', () => {
  const lab = (name: string) => ({ id: 'the-lab', handle: name, name });
  const { organizations, papers } = merge([
    listing('a.txt', '2025-11-10', [entry('One', { organization: lab('The Lab') })]),
    listing('b.txt', '2025-12-01', [entry('Two', { organization: lab('THE LAB') })]),
  ]);
  expect(organizations).toEqual([lab('THE LAB')]);
  expect(papers.map(({ organization }) => organization?.name)).toEqual(['THE LAB', 'THE LAB']);
});

test('a slug is made of what a title reads like', () => {
  const { papers } = merge([
    listing('a.txt', '2025-11-10', [
      entry('BT^2: R\\"ossler {\\it only}'),
      entry('$\\alpha$-Flow, \\textbf{Bold}'),
    ]),
  ]);
  expect(papers.map(({ id }) => id)).toEqual(['a-flow-bold', 'bt2-roessler-only']);
});
