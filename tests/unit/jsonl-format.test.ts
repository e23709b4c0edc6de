import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messagesOf, parse } from '../parse.ts';

const fixtures = 'tests/fixtures/jsonl';

describe('each fixture gives its exact records, line counts and messages', () => {
  for (const fixture of readdirSync(fixtures)) {
    test(fixture, () => {
      const folder = join(fixtures, fixture);
      const input = readdirSync(folder).find((name) => name !== 'expected.json') ?? '';
      const bytes = readFileSync(join(folder, input));
      const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
      for (const piece of [undefined, 1, 7]) {
        const dump = parse(input, bytes, piece);
        const { listings, lines } = dump;
        expect({ listings, lines, messages: messagesOf(dump) }).toEqual(expected);
        expect(dump.format).toBe('jsonl');
      }
    });
  }
});

const line = (record: Record<string, unknown>) =>
  `${JSON.stringify({ title: 'T', published: '2025-06-01', ...record })}\n`;
const entryOf = (record: Record<string, unknown>) =>
  parse('papers.jsonl', line(record)).listings[0]?.entries[0];

test('3,000 authors keep their names and their order', () => {
  const authors = Array.from({ length: 3000 }, (_, index) => `Author ${index}`);
  expect(entryOf({ authors })).toMatchObject({ authors, authorCount: 3000 });
});

test('a title of 1 MB costs its record, and no other', () => {
  const dump = parse(
    'papers.jsonl',
    line({ title: 'Before' }) + line({ title: 'x'.repeat(1_000_000) }) + line({ title: 'After' }),
  );
  expect(dump.listings[0]?.entries.map(({ title }) => title)).toEqual(['Before', 'After']);
  expect(messagesOf(dump)).toEqual([
    '2:1 warning unexpected-value Unexpected value of `title`, expected at most 1000 characters; it was left out',
    '2:1 error missing-title Unexpected record, expected a title; it was left out',
  ]);
  expect(dump.lines).toEqual({ total: 3, blank: 0, preamble: 0, entry: 2, reported: 1 });
});

test('a line of more than 4,000,000 characters is not parsed', () => {
  const frame = line({ abstract: '' }).length - 1;
  const fits = line({ abstract: 'x'.repeat(4_000_000 - frame) });
  const long = line({ abstract: 'x'.repeat(4_000_001 - frame) });
  const dump = parse('papers.jsonl', fits + long + line({ title: 'After' }));
  expect(dump.listings[0]?.entries.map(({ title }) => title)).toEqual(['T', 'After']);
  expect(messagesOf(dump)).toEqual([
    '1:1 warning unexpected-value Unexpected value of `abstract`, expected at most 65536 characters; it was left out',
    '2:1 error line-too-long Unexpected line of 4000001 characters, expected a paper; it was left out',
  ]);
});

test('deep nesting is not a paper', () => {
  expect(messagesOf(parse('papers.jsonl', '['.repeat(100_000)))).toEqual([
    '1:1 error invalid-json Unexpected line, expected a paper as a JSON object; it was left out',
  ]);
});

test('an address of 100 characters is an id, a longer one is not', () => {
  expect(entryOf({ id: 'x'.repeat(100) })?.recordId).toBe('x'.repeat(100));
  expect(entryOf({ id: 'x'.repeat(101) })?.recordId).toBeNull();
});

test('an organization for which an object has only the name gets it as its handle', () => {
  const dump = parse('papers.jsonl', line({ organization: { name: 'Example Lab' } }));
  expect(dump.listings[0]?.entries[0]?.organization).toEqual({
    id: 'example-lab',
    handle: 'Example Lab',
    name: 'Example Lab',
  });
  expect(messagesOf(dump)).toEqual([]);
});

test('the problems of one line come in the order of their columns', () => {
  expect(messagesOf(parse('papers.jsonl', '5\rx\n'))).toEqual([
    '1:1 error invalid-json Unexpected line, expected a paper as a JSON object; it was left out',
    '1:2 warning carriage-return Unexpected carriage return, expected `\\n`; it was read as a line end',
    '2:1 error invalid-json Unexpected line, expected a paper as a JSON object; it was left out',
  ]);
});
