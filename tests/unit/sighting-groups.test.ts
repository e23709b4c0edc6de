import { describe, expect, test } from 'vitest';
import { groupSightings, type Seen } from '../../src/archive/sighting-groups.ts';
import type { FormatName } from '../../src/dumps/formats.ts';
import type { Entry } from '../../src/schema/dump.ts';
import { makeEntry, makeSightings } from '../make.ts';

type Facts = Partial<Pick<Entry, 'arxivId' | 'recordId'>>;

/** Sightings of the given titles and ids, in order; the line of each is its place from 1. */
function sightings(...all: [title: string, facts?: Facts][]): Seen[] {
  return makeSightings(
    ...all.map(([title, facts], index): [FormatName, Entry] => [
      'text',
      makeEntry(title, { ...facts, line: index + 1 }),
    ]),
  );
}

/** The places of the sightings of each group, and the problems, a line each. */
function group(...all: Parameters<typeof sightings>) {
  const { groups, problems } = groupSightings(sightings(...all));
  return {
    groups: groups.map((seen) => seen.map(({ sighting }) => sighting.line)),
    problems: problems.map(
      ({ rule, at, cause, reason }) =>
        `${at.dump}:${at.line} ${rule} ${reason} (see ${cause?.dump}:${cause?.line})`,
    ),
  };
}

const a1 = { arxivId: '2506.00001' };
const a2 = { arxivId: '2506.00002' };
const a3 = { arxivId: '2506.00003' };
const r1 = { recordId: '2025.acl-long.1' };
const r2 = { recordId: '2025.acl-long.2' };

const shared = (later: string, id: string, earlier: string, firstId: string, title = 'T') =>
  `2025-06-0${later}.text:${later} shared-title Unexpected title \`${title}\` of ${id}, expected a title other than that of ${firstId}; they stay two papers (see 2025-06-0${earlier}.text:${earlier})`;

describe('sightings join', () => {
  test.each<[string, Parameters<typeof sightings>, number[][]]>([
    ['none', [], []],
    ['one', [['T']], [[1]]],
    ['by title, without ids', [['T'], ['U'], ['t!']], [[1, 3], [2]]],
    ['by arXiv id, whatever the title', [['T', a1], ['U'], ['V', a1]], [[1, 3], [2]]],
    [
      'by another id, whatever the title',
      [
        ['T', r1],
        ['V', r1],
        ['U', r2],
      ],
      [[1, 2], [3]],
    ],
    ['by title, when one has an arXiv id', [['T'], ['T', a1], ['T']], [[1, 2, 3]]],
    ['by title, when one has another id', [['T', r1], ['U'], ['T']], [[1, 3], [2]]],
    [
      'by title, with one id of each kind',
      [
        ['T', r1],
        ['T', a1],
      ],
      [[1, 2]],
    ],
    ['by title, with one id of each kind and none', [['T'], ['T', a1], ['T', r1]], [[1, 2, 3]]],
    [
      'by the titles that an id had',
      [['Old', a1], ['New', a1], ['Old'], ['New'], ['Other']],
      [[1, 2, 3, 4], [5]],
    ],
    [
      'through another id that shares a title with an arXiv id',
      [['T', a1], ['T', r1], ['U', r1], ['U']],
      [[1, 2, 3, 4]],
    ],
    [
      'with the first arXiv id, when another id had titles of two',
      [
        ['T', a1],
        ['U', a2],
        ['T', r1],
        ['U', r1],
      ],
      [[1, 3, 4], [2]],
    ],
    [
      'not when ids of two kinds are alike',
      [
        ['T', { arxivId: 'x' }],
        ['U', { recordId: 'x' }],
      ],
      [[1], [2]],
    ],
  ])('%s', (_, all, groups) => {
    expect(group(...all)).toEqual({ groups, problems: [] });
  });
});

describe('papers with different ids of one kind stay apart and are reported', () => {
  test.each<[string, Parameters<typeof sightings>, number[][], string[]]>([
    [
      'two arXiv ids',
      [
        ['T', a1],
        ['T', a2],
      ],
      [[1], [2]],
      [shared('2', '2506.00002', '1', '2506.00001')],
    ],
    [
      'three arXiv ids',
      [
        ['T', a1],
        ['T', a2],
        ['T', a3],
      ],
      [[1], [2], [3]],
      [shared('2', '2506.00002', '1', '2506.00001'), shared('3', '2506.00003', '1', '2506.00001')],
    ],
    [
      'two other ids',
      [
        ['T', r2],
        ['T', r1],
      ],
      [[1], [2]],
      [shared('2', '2025.acl-long.1', '1', '2025.acl-long.2')],
    ],
    [
      'once, however often they are seen',
      [
        ['T', a1],
        ['T', a2],
        ['T', a1],
        ['T', a2],
      ],
      [
        [1, 3],
        [2, 4],
      ],
      [shared('2', '2506.00002', '1', '2506.00001')],
    ],
    [
      'a sighting without any id goes to the first of them',
      [['T', a2], ['T', a1], ['T']],
      [[1, 3], [2]],
      [shared('2', '2506.00001', '1', '2506.00002')],
    ],
    [
      'so does an earlier sighting without any id, and the report names the two with ids',
      [['T'], ['T', a1], ['T', a2]],
      [[1, 2], [3]],
      [shared('3', '2506.00002', '2', '2506.00001')],
    ],
    [
      'two ids of the other kind join none',
      [
        ['T', a1],
        ['T', r1],
        ['T', r2],
      ],
      [[1], [2], [3]],
      [shared('3', '2025.acl-long.2', '2', '2025.acl-long.1')],
    ],
    [
      'an id of the other kind joins none of two',
      [
        ['T', a1],
        ['T', a2],
        ['T', r1],
      ],
      [[1], [2], [3]],
      [shared('2', '2506.00002', '1', '2506.00001')],
    ],
  ])('%s', (_, all, groups, problems) => {
    expect(group(...all)).toEqual({ groups, problems });
  });
});

test('the groups come in the order of their first sighting, each in order', () => {
  expect(group(['U'], ['T'], ['V', a1], ['T', r1], ['W', a1], ['U']).groups).toEqual([
    [1, 6],
    [2, 4],
    [3, 5],
  ]);
});

test('a long title is cut in the report', () => {
  const title = 'x'.repeat(61);
  const { problems } = groupSightings(sightings([title, a1], [title, a2]));
  expect(problems[0]?.reason).toContain(`\`${'x'.repeat(59)}…\``);
});

test('the report names the title that is shared, not another one of the paper', () => {
  const { problems } = group(['T', a1], ['Old', a2], ['T', a2]);
  expect(problems).toEqual([shared('3', '2506.00002', '1', '2506.00001')]);
});

test('a sighting without any id goes to the one with an arXiv id, before any of another kind', () => {
  expect(group(['T', r1], ['T', r2], ['T', a1], ['T']).groups).toEqual([[1], [2], [3, 4]]);
});

test('200,000 sightings of one title are one paper', () => {
  const [known, plain] = sightings(['T', a1], ['T']);
  if (!known || !plain) throw new Error('There are two sightings');
  const many = Array.from({ length: 200_000 }, (_, index) => ({ ...plain, order: index + 1 }));
  const { groups } = groupSightings([known, ...many]);
  expect(groups.map(({ length }) => length)).toEqual([200_001]);
});
