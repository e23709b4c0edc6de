import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageListing } from './generate.ts';
import { byteSteps, lineSteps, mutateBytes, mutateLines } from './mutate.ts';
import { printText, printTextParts } from './print-text.ts';
import { check, expectFacts, factsOf, mergeAny, parseAny } from './properties.ts';
import fc from '../random.ts';

const fixtures = 'tests/fixtures/text';
const pieces = readdirSync(fixtures).flatMap((fixture) =>
  readdirSync(join(fixtures, fixture))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(fixtures, fixture, name), 'utf8'))
    .filter((text) => text.length < 4000),
);
const name = '2025-12-31.txt';

test('a page that is printed and read again is the same', () => {
  check(
    pageListing,
    (listing) => {
      const text = printText(listing);
      const dump = parseAny(listing.source.replace('.text', '.txt'), text);
      const [read] = dump.listings;
      expect(dump.file.messages).toEqual([]);
      expect(read).toMatchObject({ day: listing.day, dayBasis: 'stated', coverage: 'whole' });
      expect(read?.curators).toBe(listing.curators);
      expect(factsOf(read?.entries)).toEqual(factsOf(listing.entries));
      const lines = text.split('\n');
      for (const { title, line } of read?.entries ?? []) expect(lines[line - 1]).toBe(title);
    },
    0.1,
  );
});

test('no broken page breaks the parser or the merge', () => {
  const whole = fc.oneof(
    { weight: 3, arbitrary: pageListing.map(printText) },
    { weight: 1, arbitrary: fc.constantFrom(...pieces) },
  );
  const other = parseAny('2025-12-01.txt', pieces[0] ?? '');
  check(fc.tuple(whole, lineSteps, byteSteps, fc.boolean()), ([text, steps, bytes, isStated]) => {
    const broken = mutateLines(text.split('\n'), steps).join('\n');
    mergeAny([other, parseAny(isStated ? name : 'page.txt', mutateBytes(broken, bytes))]);
  });
});

test('the neighbours of a broken entry keep all their facts', () => {
  const whole = pageListing.filter(
    ({ entries }) => entries.length > 1 && entries.every(({ published }) => published !== null),
  );
  check(
    fc.tuple(whole, fc.nat(), lineSteps),
    ([listing, at, steps]) => {
      const index = at % listing.entries.length;
      const [head = [], ...parts] = printTextParts(listing);
      const broken = mutateLines(parts[index]?.slice(0, -1) ?? [], steps);
      // A written year of the listing or after it says that the page was captured later.
      fc.pre(!/\d{4}/.test(broken.join().replaceAll(/\b20[12][0-4]\b/g, '')));
      const lines = [...head, ...parts.with(index, [...broken, '']).flat()];
      const day = listing.day ?? '';
      const dump = parseAny(`${day}.txt`, lines.join('\n'));
      expectFacts(dump, listing.entries.toSpliced(index, 1));
    },
    0.2,
  );
});

const page = (...entries: string[]) => parseAny('2025-12-01.txt', `Dec 1\n\n${entries.join('')}`);
const valid = 'Alpha\n\nAbout alpha.\n\n  • 4 authors\n·\nNov 9\n\n';

test('a written year after the stated day changes no date of a neighbour', () => {
  const slip = 'Beta\n\nAbout beta.\n\n  • 4 authors\n·\nJan 9, 2035\n\n';
  expect(page(valid, slip).listings[0]?.entries[0]?.published).toBe('2025-11-09');
});

test('zero-width characters are not a title', () => {
  const entries = page(valid.replace('Alpha', '\u200B')).listings[0]?.entries;
  expect(entries?.map(({ title }) => title)).not.toContain('');
});

test('zero-width characters are not an abstract', () => {
  const entries = page(valid.replace('About alpha.', '\u200B')).listings[0]?.entries;
  expect(entries?.map(({ abstract }) => abstract)).not.toContain('');
});

test('the name of an organization is clean', () => {
  const [listing] = page(valid.replace('  • 4 authors', 'lab \u202EName')).listings;
  expect(listing?.entries[0]?.organization?.name).toBe('Name');
});

test('the names of the curators are clean', () => {
  const [listing] = parseAny('2025-12-01.txt', `by\u202EAK\n\nDec 1\n\n${valid}`).listings;
  expect(listing?.curators).toBe('AK');
});

test('a quoted title is not cut in the middle of a character', () => {
  const title = `${'x'.repeat(58)}🚀🚀`;
  const { file } = page(
    valid.replace('Alpha', title),
    valid.replace('Alpha', title).replace('4', '5'),
  );
  expect(file.messages.map(({ reason }) => reason.isWellFormed())).toEqual([true]);
});
