import { expect, test } from 'vitest';
import { apiListing } from './generate.ts';
import {
  byteSteps,
  lineSteps,
  mutateBytes,
  mutateLines,
  mutateValue,
  valueSteps,
} from './mutate.ts';
import { printApiJson, toItem } from './print-api-json.ts';
import { check, expectFacts, factsOf, mergeAny, parseAny } from './properties.ts';
import fc from '../random.ts';

const name = '2025-12-31.json';
const indent = fc.constantFrom(0, 1);

test('an answer that is printed and read again is the same', () => {
  check(
    fc.tuple(apiListing, indent),
    ([listing, spaces]) => {
      const text = printApiJson(listing, spaces);
      const dump = parseAny(listing.source.replace('.api-json', '.json'), text);
      const [read] = dump.listings;
      expect(dump.file.messages).toEqual([]);
      expect(read).toMatchObject({ day: listing.day, dayBasis: 'stated', coverage: 'whole' });
      expect(factsOf(read?.entries)).toEqual(factsOf(listing.entries));
      const lines = text.split('\n');
      for (const { line } of read?.entries ?? []) expect(lines[line - 1]).toMatch(/^(?: \{$|\[)/);
    },
    0.1,
  );
});

test('no broken answer breaks the parser or the merge', () => {
  check(
    fc.tuple(apiListing, indent, valueSteps, fc.option(lineSteps, { freq: 2 }), byteSteps),
    ([listing, spaces, values, steps, bytes]) => {
      const items = mutateValue(listing.entries.map(toItem), values);
      const lines = JSON.stringify(items, null, spaces).split('\n');
      const broken = steps ? mutateLines(lines, steps) : lines;
      const isWhole = steps === null;
      mergeAny([
        parseAny(name, isWhole ? broken.join('\n') : mutateBytes(broken.join('\n'), bytes)),
      ]);
    },
  );
});

test('the neighbours of a broken item keep all their facts', () => {
  check(
    fc.tuple(apiListing, fc.nat(), indent, valueSteps),
    ([listing, at, spaces, values]) => {
      const index = at % listing.entries.length;
      const items = listing.entries.map(toItem);
      const broken = items.map((item, other) =>
        other === index ? mutateValue(item, values) : item,
      );
      const dump = parseAny(name, JSON.stringify(broken, null, spaces));
      expectFacts(dump, listing.entries.toSpliced(index, 1));
    },
    0.2,
  );
});
