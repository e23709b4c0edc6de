import { expect, test } from 'vitest';
import { withCarried } from '../../src/archive/carried.ts';
import { NOTHING_PUBLISHED } from '../../src/archive/permalinks.ts';
import { settleListings } from '../../src/archive/settle-listings.ts';
import type { Permalinks } from '../../src/schema/ledger.ts';
import { makeEntry, makeListing } from '../make.ts';

const known = (arxivId: string | null, title = 'T', recordId: string | null = null) => {
  return { arxivId, recordId, title };
};
const carry = (papers: Permalinks['papers'], organizations: Record<string, string> = {}) => {
  return { addresses: { papers, organizations }, withdrawn: new Map<string, never>() };
};

test('an archive without a record takes all addresses that exports carry, the first of each', () => {
  expect(
    withCarried(NOTHING_PUBLISHED, [
      carry({ a: known('2511.00001'), old: known('2511.00001') }, { lab: 'Lab' }),
      carry({ a: known('2511.00002'), b: known(null) }, { lab: 'Other', x: 'X' }),
    ]),
  ).toEqual({
    papers: { a: known('2511.00001'), old: known('2511.00001'), b: known(null) },
    days: [],
    topics: [],
    organizations: { lab: 'Lab', x: 'X' },
  });
});

test('a paper that has an address on record gets no other', () => {
  const recorded = {
    ...NOTHING_PUBLISHED,
    papers: { y: known('2511.00001'), z: known(null, 'No Id'), r: known(null, 'R', 'acl.1') },
  };
  const carried = carry({
    a: known('2511.00001'),
    b: known(null, 'no id!'),
    c: known(null, 'Other', 'acl.1'),
    y: known('2511.00009'),
    d: known(null, 'T'),
  });
  expect(Object.keys(withCarried(recorded, [carried]).papers)).toEqual(['y', 'z', 'r', 'd']);
});

const entries = ['A', 'B', 'C'].map((title) => makeEntry(title));
const own = makeListing('a.txt', '2025-12-01', entries);
const relayed = (by: string, places: number[], titles = places.map((place) => 'ABC'[place - 1])) =>
  makeListing(
    'a.txt',
    '2025-12-01',
    titles.map((title = '') => makeEntry(title)),
    { relayed: { by, format: 'jsonl', places, of: 3 } },
  );

test('a listing that is there already is left out, withdrawn papers or not', () => {
  expect(settleListings([own, relayed('x.jsonl', [1, 2, 3]), relayed('y.jsonl', [1, 3])])).toEqual([
    own,
  ]);
  const [first, second] = [relayed('x.jsonl', [1, 3]), relayed('y.jsonl', [1, 3])];
  expect(settleListings([second, first])).toEqual([first]);
});

test('another one with the same name and day stays, under a name of its own', () => {
  const other = relayed('x.jsonl', [1, 2], ['A', 'Z']);
  expect(settleListings([other, own])).toEqual([own, { ...other, source: 'x.jsonl:a.txt' }]);
});

test('without exports nothing is looked at', () => {
  const all = [own, own];
  expect(settleListings(all)).toBe(all);
});
