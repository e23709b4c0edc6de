import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/schema.ts';
import { LINE_KINDS } from '../../src/archive/line-count.ts';
import { messagesOf, parse as parseDump } from '../parse.ts';
import { hasRealDumps, needsRealDumps, realDumps } from '../shared.ts';

const fixtures = 'tests/fixtures/text';

function parse(name: string, bytes: Uint8Array | string) {
  const dump = parseDump(name, bytes);
  return { listing: dump.listings[0] ?? null, lines: dump.lines, messages: messagesOf(dump) };
}

describe('each fixture gives its exact records, line counts and messages', () => {
  for (const fixture of readdirSync(fixtures)) {
    test(fixture, () => {
      const folder = join(fixtures, fixture);
      const input = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '';
      const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
      expect(parse(input, readFileSync(join(folder, input)))).toEqual(expected);
    });
  }
});

test('a line of 50 MB is reported with its place and takes nothing else with it', () => {
  const plain = readFileSync(join(fixtures, 'plain/dump.txt'), 'utf8');
  const [first = '', second = ''] = plain.split('Beta Without a Year');
  const long = 'x'.repeat(50_000_000);
  const started = performance.now();
  const parsed = parse(
    'dump.txt',
    Buffer.from(`${first}Too Long\n\n${long}\n\nBeta Without a Year${second}`),
  );
  expect(performance.now() - started).toBeLessThan(5000);
  expect(parsed.messages).toEqual([
    '23:1 error line-too-long Unexpected line of 50000000 characters, expected an abstract; it was left out',
  ]);
  const titles = parsed.listing?.entries.map(({ title }) => title);
  expect(titles).toEqual([
    'Alpha: A First Paper',
    'Too Long',
    'Beta Without a Year',
    'Gamma Has No Comments',
  ]);
  expect(parsed.lines).toEqual({ total: 40, blank: 17, preamble: 6, entry: 16, reported: 1 });
});

test('hundreds of thousands of lines and entries are read', () => {
  const plain = readFileSync(join(fixtures, 'plain/dump.txt'), 'utf8');
  const separators = parse('dump.txt', `${plain}\n\nDelta\n\n${'·\n'.repeat(200_000)}`);
  expect(separators.listing?.entries.slice(0, 3).map(({ title }) => title)).toEqual([
    'Alpha: A First Paper',
    'Beta Without a Year',
    'Gamma Has No Comments',
  ]);
  expect(separators.lines.total).toBe(200_040);
  const entry = plain.slice(plain.indexOf('Alpha'), plain.indexOf('Beta'));
  const many = parse('dump.txt', plain + entry.repeat(150_000));
  expect(many.listing?.entries.length).toBe(150_003);
  const lines = parse('dump.txt', `${plain}\n${'x'.repeat(70_000)}\n${'x\n'.repeat(300_000)}`);
  expect(lines.listing?.entries.slice(0, 3)).toEqual(separators.listing?.entries.slice(0, 3));
  expect(lines.lines.total).toBe(300_038);
});

test('a file of no known format is an error that names the known ones', () => {
  const { listing, lines, messages } = parse('papers.pdf', 'a\n\nb\n');
  expect(listing).toBeNull();
  expect(lines).toEqual({ total: 3, blank: 1, preamble: 0, entry: 0, reported: 2 });
  expect(messages).toEqual([
    '1:1 error unknown-format Unexpected kind of file, expected a dump of a known format: text, the visible text of a page (*.txt); api-json, an answer of the API (*.json); jsonl, one paper a line (*.jsonl)',
  ]);
});

test('a dump reads the same however its bytes are cut', () => {
  for (const fixture of readdirSync(fixtures)) {
    const folder = join(fixtures, fixture);
    const input = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '';
    const bytes = readFileSync(join(folder, input));
    const whole = parseDump(input, bytes);
    for (const piece of [1, 7, 64]) {
      const inPieces = parseDump(input, bytes, piece);
      expect(inPieces.listings, fixture).toEqual(whole.listings);
      expect(messagesOf(inPieces), fixture).toEqual(messagesOf(whole));
    }
  }
});

describe.skipIf(!hasRealDumps)(`the real dumps ${needsRealDumps}`, () => {
  const expected = [
    ['000_6a060c09e579ed0e.txt', '2025-12-01', 40, 1, 1],
    ['001_f28cf3effd223c66.txt', '2025-11-10', 34, 0, 3],
    ['002_fbdcd5099d06f2af.txt', '2025-12-31', 32, 2, 0],
    ['003_d7b1e03d8c7e69d8.txt', '2025-10-20', 58, 0, 0],
    ['004_4c9b529d4188c69e.txt', '2025-11-19', 30, 1, 0],
  ] as const;

  test.each(expected)('%s', (name, day, entries, withoutByline, withOrganization) => {
    const { listing, lines, messages } = parse(name, readFileSync(join(realDumps, name)));
    expect(messages).toEqual([]);
    expect(listing).toMatchObject({
      source: name,
      day,
      dayBasis: 'inferred',
      curators: 'AK and the research community',
    });
    expect(listing?.entries.length).toBe(entries);
    expect(listing?.entries.filter(({ comments }) => comments === null).length).toBe(withoutByline);
    expect(listing?.entries.filter(({ organization }) => organization).length).toBe(
      withOrganization,
    );
    expect(lines.total).toBe(LINE_KINDS.reduce((sum, kind) => sum + lines[kind], 0));
    expect(lines).toMatchObject({ preamble: 6, reported: 0 });
  });

  test('the loss of any one line changes no entry but its own, or is reported', () => {
    const text = readFileSync(join(realDumps, '004_4c9b529d4188c69e.txt'), 'utf8').split('\n');
    const facts = (entries: Entry[]) =>
      entries.map((entry) => JSON.stringify({ ...entry, line: 0 }));
    const whole = parse('2025-11-19.txt', text.join('\n')).listing?.entries ?? [];
    for (let line = 13; line <= text.length; line += 1) {
      const own = whole.findLast((entry) => entry.line <= line);
      const cut = parse('2025-11-19.txt', text.toSpliced(line - 1, 1).join('\n'));
      const kept = new Set(facts(cut.listing?.entries ?? []));
      const others = facts(whole.filter((entry) => entry !== own));
      const lost = others.filter((entry) => !kept.has(entry));
      const isReported = cut.messages.length > 0;
      expect({ line, lost: isReported ? [] : lost }).toEqual({ line, lost: [] });
    }
  });
});
