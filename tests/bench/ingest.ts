/**
 * How fast dumps are read and merged: records a second, the median of several runs, for each
 * format, over the real corpora of `../shared`; then the seconds for a line of 50 MB. Unpack the bulk records first, and name them:
 * `xz -dkc ../shared/corpus/papers-50k.jsonl.xz > /tmp/papers.jsonl`, then
 * `npm run bench -- /tmp/papers.jsonl`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedDump } from '../../src/dumps/read-dump.ts';
import { merge } from '../../src/archive/merge.ts';
import { parse } from '../parse.ts';

const RUNS = 5;
const shared = '../shared';

interface Input {
  name: string;
  bytes: Uint8Array;
}

const folder = (path: string): Input[] =>
  readdirSync(path)
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
const bulk = readFileSync(process.argv[2] ?? '');

/** The bulk records, and as many again under other ids and titles as give 110,000. */
function enlarged(count: number): Uint8Array {
  const lines = bulk.toString().trimEnd().split('\n');
  const all = Array.from({ length: count }, (_, index) => {
    const copy = Math.floor(index / lines.length);
    const line = lines[index % lines.length] ?? '';
    const marked = `"title": "${copy === 0 ? '' : `Copy ${copy} of `}`;
    return copy === 0
      ? line
      : line.replace('"id": "', `"id": "copy-${copy}-`).replace('"title": "', marked);
  });
  return Buffer.from(`${all.join('\n')}\n`);
}

const corpora: Record<string, Input[]> = {
  text: Array.from({ length: 40 }, () => folder(join(shared, 'dumps'))).flat(),
  'api-json': folder(join(shared, 'corpus/hf-api')),
  jsonl: [{ name: 'papers-50k.jsonl', bytes: bulk }],
  'jsonl, 110,000': [{ name: 'papers-110k.jsonl', bytes: enlarged(110_000) }],
};

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

for (const [format, inputs] of Object.entries(corpora)) {
  const [parsing, merging]: [number[], number[]] = [[], []];
  let records = 0;
  for (let run = 0; run < RUNS; run += 1) {
    let dumps: ParsedDump[] = [];
    parsing.push(
      seconds(() => (dumps = inputs.map(({ name, bytes }) => parse(name, bytes, 1 << 20)))),
    );
    const listings = dumps.flatMap((dump) => dump.listings);
    merging.push(seconds(() => merge(listings)));
    records = listings.reduce((sum, { entries }) => sum + entries.length, 0);
  }
  const rate = (times: number[]) => `${Math.round(records / median(times)).toLocaleString('en')}/s`;
  console.log(`${format}: ${records} records, parse ${rate(parsing)}, merge ${rate(merging)}`);
}

const longLine = Buffer.from(`Too Long\n\n${'x'.repeat(50_000_000)}\n`);
const took = Array.from({ length: RUNS }, () =>
  seconds(() => parse('dump.txt', longLine, 1 << 20)),
);
console.log(`a line of 50 MB: ${median(took).toFixed(2)} s`);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, inputs included`);
