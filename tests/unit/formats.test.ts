import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test, vi } from 'vitest';
import { merge } from '../../src/archive/merge.ts';
import { dumpName, isDumpName } from '../../src/dumps/dump-name.ts';
import type { Format } from '../../src/dumps/format.ts';
import type { DatedListing, Listing } from '../../src/dumps/formats.ts';
import { messagesOf, parse } from '../parse.ts';
import { filesIn } from '../site-files.ts';

/** The list with one format more, which is a file like the others. */
vi.mock(import('../../src/dumps/formats.ts'), async (original) => {
  const { FORMATS, ...others } = await original();
  const { titles } = await import('../made-up-format.ts');
  const known: readonly Format[] = [...FORMATS, titles];
  return { ...others, FORMATS: known as unknown as typeof FORMATS };
});

const page = parse('2025-12-01.txt', readFileSync('tests/fixtures/text/plain/dump.txt'));
const dump = parse('shelf/mine.titles', 'ALPHA: a first PAPER | 1999-01-01\nOmega');

describe('a format that the list has is', () => {
  test('read where a name has its ending', () => {
    expect(messagesOf(dump)).toEqual([]);
    const { source, format, lines } = dump;
    expect({ source, format, lines: lines.total }).toEqual({
      source: 'shelf/mine.titles',
      format: 'titles',
      lines: 2,
    });
    expect(dump.listings.map((listing) => [listing.source, listing.format])).toEqual([
      ['shelf/mine.titles', 'titles'],
    ]);
    expect(messagesOf(parse('dump.csv', '')).join()).toMatch(
      /expected a dump of a known format: .*; titles, one title per line \(\*\.titles\)$/,
    );
  });

  test('believed as far as its ranks say', () => {
    const [alpha] = merge([...page.listings, ...dump.listings]).archive.papers;
    const [onPage] = merge(page.listings).archive.papers;
    expect(onPage).toMatchObject({ title: 'Alpha: A First Paper', published: '2024-01-09' });
    expect(alpha).toMatchObject({ title: 'ALPHA: a first PAPER', published: '2024-01-09' });
    expect(alpha?.listings.map(({ day }) => day)).toEqual(['2025-12-01', '2025-12-02']);
  });

  test('named as it says, with a number where the name is taken', () => {
    const [listing] = dump.listings as DatedListing[];
    if (!listing) throw new Error('no listing');
    const taken = new Set<string>();
    for (const name of [
      'mine_2025-12-02.titles',
      'mine_2025-12-02-2.titles',
      'mine_2025-12-02-3.titles',
    ]) {
      expect(dumpName(listing, (other) => taken.has(other))).toBe(name);
      expect(isDumpName(name)).toBe(true);
      taken.add(name);
    }
    expect(isDumpName('mine.titles')).toBe(false);
  });
});

describe('a format is a file and a place in the list', () => {
  const sources = ['src', 'scripts'].flatMap((folder) =>
    filesIn(folder).map((path) => `${folder}/${path}`),
  );
  const filesWith = (text: RegExp) =>
    sources.filter((path) => text.test(readFileSync(path, 'utf8')));

  test.each([
    ['api-json', ['src/dumps/api-json.ts']],
    ['jsonl', ['src/dumps/jsonl.ts']],
    ['saved-page', ['src/dumps/saved-page/index.ts']],
    ['web-archive', ['src/dumps/saved-page/index.ts']],
  ])('the name %s stands in its own file alone', (name, files) => {
    expect(filesWith(new RegExp(`['"\`]${name}['"\`]`))).toEqual(files);
  });

  test.each([
    ['api-json.ts', ['src/dumps/formats.ts', 'src/fetch/captures.ts']],
    ['jsonl.ts', ['src/dumps/formats.ts']],
    ['saved-page/index.ts', ['src/dumps/formats.ts']],
    ['text/index.ts', ['src/dumps/formats.ts']],
  ])('%s is used by %j alone', (file, users) => {
    expect(filesWith(new RegExp(`from '\\./${file}'|from '[./]+/dumps/${file}'`))).toEqual(users);
  });

  test('the name of another is a type error', () => {
    expectTypeOf<Listing['format']>().toEqualTypeOf<
      'text' | 'saved-page' | 'web-archive' | 'api-json' | 'jsonl'
    >();
  });
});
