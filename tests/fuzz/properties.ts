import { expect } from 'vitest';
import { LINE_KINDS } from '../../src/dumps/line-count.ts';
import { merge } from '../../src/archive/merge.ts';
import type { ParsedDump } from '../../src/dumps/read-dump.ts';
import { ListingContent, type Entry } from '../../src/schema/dump.ts';
import { parse } from '../parse.ts';
import fc from '../random.ts';

/** How many dumps of each format are tried: 20,000 in every run of the tests, more on demand. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 20_000);

/**
 * How many times the processor time of the dumps before it one may take. A collection of garbage
 * stays far below on every machine; a pattern that tries all ways soon goes above.
 */
const MOST_TIMES_AS_LONG = 10_000;
/** Such a clock may stand still for 4 ms, and then it says of a few dumps that they took nothing. */
const LEAST_MICROSECONDS = 100;

/** What XML 1.0 forbids (its section 2.2, Char), lone surrogates among it. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/u;
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
const SLUG = /^[a-z0-9_]+(?:-[a-z0-9_]+)*$/;

/**
 * Checks a property on many values: the same every time, unless `FUZZ_SEED` says otherwise.
 *
 * @param share the part of all runs that this property takes.
 */
export function check<Value>(
  arbitrary: fc.Arbitrary<Value>,
  property: (value: Value) => void,
  share = 1,
): void {
  fc.assert(fc.property(arbitrary, property), { numRuns: Math.ceil(runs * share) });
}

const spent = { dumps: 0, microseconds: 0 };

/** Parses a dump, which must not take many times as long as the others did. */
function parseInTime(name: string, bytes: Uint8Array): ParsedDump {
  const before = process.threadCpuUsage();
  const dump = parse(name, bytes);
  const { user, system } = process.threadCpuUsage(before);
  const usual = Math.max(spent.microseconds / spent.dumps || 0, LEAST_MICROSECONDS);
  if (user + system > MOST_TIMES_AS_LONG * usual) throw new Error('The parser took too long');
  spent.dumps += 1;
  spent.microseconds += user + system;
  return dump;
}

/** Parses a dump, and checks what holds of every dump, however broken. */
export function parseAny(name: string, content: Uint8Array | string): ParsedDump {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const dump = parseInTime(name, bytes);
  const { lines, listings, file } = dump;
  if (lines.total !== lineCount(bytes)) throw new Error(`${lines.total} lines`);
  if (lines.total !== LINE_KINDS.reduce((sum, kind) => sum + lines[kind], 0))
    throw new Error(`Line counts ${JSON.stringify(lines)} do not add up`);
  for (const listing of listings) {
    ListingContent.parse(listing);
    for (const text of textsOf(listing))
      if (FORBIDDEN.test(text)) throw new Error(`Forbidden character in ${JSON.stringify(text)}`);
  }
  for (const { reason } of file.messages)
    if (CONTROL.test(reason)) throw new Error(`Forbidden character in ${JSON.stringify(reason)}`);
  return dump;
}

/** Merges dumps, and checks that every paper has an address of its own, whatever their order. */
export function mergeAny(dumps: ParsedDump[]): void {
  const listings = dumps.flatMap((dump) => dump.listings);
  const { archive } = merge(listings);
  const ids = archive.papers.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new Error(`Slugs ${ids.join(' ')} are not unique`);
  for (const id of ids) if (!SLUG.test(id)) throw new Error(`Slug ${id}`);
  const entries = listings.reduce((sum, { day, entries: all }) => sum + (day ? all.length : 0), 0);
  const sightings = archive.papers.reduce((sum, paper) => sum + paper.listings.length, 0);
  if (sightings !== entries) throw new Error(`${sightings} sightings of ${entries} entries`);
  const reversed = merge(listings.toReversed()).archive;
  if (JSON.stringify(reversed) !== JSON.stringify(archive)) throw new Error('The order matters');
}

/** Entries without their place, which is not a fact of the paper. */
export function factsOf(entries: Entry[] | undefined): Entry[] {
  return (entries ?? []).map((entry) => ({ ...entry, line: 1 }));
}

/** Expects all facts of each given entry among those of a dump. */
export function expectFacts(dump: ParsedDump, survivors: Entry[]): void {
  const found = factsOf(dump.listings.flatMap(({ entries }) => entries));
  for (const facts of factsOf(survivors)) expect(found).toContainEqual(facts);
}

/** The number of lines, which end with `\n`, `\r\n` or `\r`. */
function lineCount(bytes: Uint8Array): number {
  let count = 0;
  for (const [at, byte] of bytes.entries())
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) count += 1;
  const last = bytes.at(-1);
  return last === undefined || last === 0x0a || last === 0x0d ? count : count + 1;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
