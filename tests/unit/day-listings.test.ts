import { expect, test } from 'vitest';
import { isOrdered, partialReasons, type PartialReason } from '../../src/archive/day-listings.ts';
import { merge } from '../../src/archive/merge.ts';
import type { Listing } from '../../src/dumps/formats.ts';
import { makeEntry, makeListing } from '../make.ts';

const day = '2025-11-10';
const listing = (source: string, facts: Partial<Listing>, ...titles: string[]) =>
  makeListing(
    source,
    day,
    titles.map((title) => makeEntry(title)),
    facts,
  );
const scattered = { coverage: 'scattered' } as const;
const bulk = { coverage: 'bulk' } as const;
const cut = { coverage: 'partial' } as const;
const early = { coverage: 'partial', captured: day } as const;

test.each<[PartialReason | null, Partial<Listing>[]]>([
  ['cut', [cut]],
  ['cut', [cut, early, scattered]],
  ['early', [early]],
  ['early', [early, scattered, bulk]],
  ['scattered', [scattered, bulk]],
  [null, [bulk]],
  [null, [early, { coverage: 'whole' }]],
])('a day is partial because of %s with dumps that are %j', (reason, all) => {
  const listings = all.map((facts, index) => listing(`${index}.json`, facts, 'A'));
  expect(partialReasons(merge(listings).archive.days, listings).get(day) ?? null).toBe(reason);
});

test('scattered papers stand behind those of a page, and before those of bulk metadata', () => {
  const { days } = merge([
    listing('a.jsonl', bulk, 'Y', 'Z', 'W', 'C'),
    listing('b.json', scattered, 'X', 'Z', 'B'),
    listing('c.txt', cut, 'B', 'A'),
  ]).archive;
  expect(days).toEqual([
    {
      date: day,
      coverage: 'partial',
      curators: 'AK',
      papers: ['b', 'a', 'x', 'z', 'y', 'w', 'c'],
      dumps: ['a.jsonl', 'b.json', 'c.txt'],
    },
  ]);
});

test('a page has an order, whole or not', () => {
  const all = ['whole', 'partial', 'scattered', 'bulk'] as const;
  expect(all.filter(isOrdered)).toEqual(['whole', 'partial']);
});
