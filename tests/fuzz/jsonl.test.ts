import { expect, test } from 'vitest';
import { exportRecords } from '../../src/archive/export-records.ts';
import { merge } from '../../src/archive/merge.ts';
import { NOTHING_PUBLISHED } from '../../src/archive/permalinks.ts';
import type { Listing } from '../../src/dumps/formats.ts';
import { jsonLines } from '../../src/outputs/json-lines.ts';
import type { ArchiveRecord } from '../../src/schema/record.ts';
import { apiListing, bulkListings, pageListing } from './generate.ts';
import {
  byteSteps,
  lineSteps,
  mutateBytes,
  mutateLines,
  mutateValue,
  valueSteps,
} from './mutate.ts';
import { printJsonl, toRecord } from './print-jsonl.ts';
import { check, expectFacts, factsOf, mergeAny, parseAny } from './properties.ts';
import fc from '../random.ts';

const name = 'papers.jsonl';

test('bulk metadata that are printed and read again are the same', () => {
  check(
    bulkListings,
    (listings) => {
      const dump = parseAny(name, printJsonl(listings));
      expect(dump.file.messages).toEqual([]);
      expect(dump.listings.map((read) => ({ ...read, entries: factsOf(read.entries) }))).toEqual(
        listings.map((listing) => ({ ...listing, entries: factsOf(listing.entries) })),
      );
      const lines = dump.listings.flatMap(({ entries }) => entries.map(({ line }) => line));
      expect(lines).toEqual(lines.map((_, index) => index + 1));
    },
    0.1,
  );
});

test('no broken bulk metadata break the parser or the merge', () => {
  check(
    fc.tuple(bulkListings, valueSteps, fc.option(lineSteps), byteSteps),
    ([listings, values, steps, bytes]) => {
      const records = listings.flatMap(({ day, entries }) =>
        entries.map((entry) => toRecord(entry, day)),
      );
      const whole = (mutateValue(records, values) ?? []) as unknown[];
      const lines = Array.isArray(whole)
        ? whole.map((record) => JSON.stringify(record))
        : [JSON.stringify(whole)];
      const broken = steps ? mutateLines(lines, steps) : lines;
      mergeAny([parseAny(name, mutateBytes(broken.join('\n'), bytes))]);
    },
  );
});

test('the neighbours of a broken record keep all their facts', () => {
  check(
    fc.tuple(bulkListings, fc.nat(), lineSteps),
    ([listings, at, steps]) => {
      const entries = listings.flatMap((listing) => listing.entries);
      const index = at % entries.length;
      const lines = printJsonl(listings).split('\n');
      const broken = mutateLines([lines[index] ?? ''], steps);
      const dump = parseAny(name, lines.toSpliced(index, 1, ...broken).join('\n'));
      expectFacts(dump, entries.toSpliced(index, 1));
    },
    0.2,
  );
});

/** An archive of some listings, as its export writes it. */
function exported(listings: Listing[]): ArchiveRecord[] {
  const { papers, organizations } = merge(listings).archive;
  const known = { papers, organizations, listings, addresses: NOTHING_PUBLISHED, withdrawals: {} };
  return exportRecords(known, ({ id }) => `https://papers.example/papers/${id}/`);
}

const withoutRelay = (listings: Listing[]) =>
  listings.map((listing) => {
    const copy = { ...listing };
    delete copy.relayed;
    return copy;
  });

test('an archive that is exported and read again has the same listings', () => {
  check(
    fc.tuple(bulkListings, apiListing, pageListing),
    ([bulk, api, page]) => {
      const listings = [...bulk, { ...api, source: 'a.json' }, { ...page, source: 'b.txt' }];
      const dump = parseAny(name, jsonLines(exported(listings)));
      expect(dump.file.messages).toEqual([]);
      const key = ({ day, source }: Listing) => `${day} ${source}`;
      const sorted = (all: Listing[]) => all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      expect(sorted(withoutRelay(dump.listings))).toEqual(sorted(listings));
      expect(merge(dump.listings).archive).toEqual(merge(listings).archive);
    },
    0.05,
  );
});

test('no broken export breaks the parser or the merge', () => {
  check(
    fc.tuple(bulkListings, valueSteps, fc.option(lineSteps), byteSteps),
    ([listings, values, steps, bytes]) => {
      const whole = mutateValue(exported(listings), values) ?? [];
      const records: unknown[] = Array.isArray(whole) ? whole : [whole];
      const lines = records.map((record) => JSON.stringify(record));
      const broken = steps ? mutateLines(lines, steps) : lines;
      mergeAny([parseAny(name, mutateBytes(broken.join('\n'), bytes))]);
    },
    0.2,
  );
});
