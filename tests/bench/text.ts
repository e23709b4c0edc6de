/**
 * How fast titles and abstracts are read and written: papers a second on one core, the median of
 * several runs, over the real corpora of `../shared` and, where it is named, a file of bulk records
 * (see `ingest.ts`): `npm run bench:text -- /tmp/papers.jsonl`. Then the milliseconds for 100 KB of
 * what no abstract holds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/schema/dump.ts';
import { mathToText } from '../../src/text/math-text.ts';
import { parseText } from '../../src/text/parse-text.ts';
import { toHtml, toInlineHtml } from '../../src/text/to-html.ts';
import { toPlain } from '../../src/text/to-plain.ts';
import { parse } from '../parse.ts';

const RUNS = 5;

const entriesOf = (paths: string[]): Entry[] =>
  paths
    .flatMap((path) => parse(path, readFileSync(path)).listings)
    .flatMap(({ entries }) => entries);
const folder = (path: string) =>
  readdirSync(path)
    .toSorted()
    .map((name) => join(path, name));

const bulk = process.argv[2];
const corpora: Record<string, Entry[]> = {
  text: entriesOf(folder('../shared/dumps')),
  'api-json': entriesOf(folder('../shared/corpus/hf-api')),
  ...(bulk === undefined ? {} : { jsonl: entriesOf([bulk]) }),
};

const steps: Record<string, (sources: string[]) => void> = {
  parse: (sources) => {
    for (const source of sources) parseText(source);
  },
  'parse, HTML, plain text': ([title = '', abstract = '']) => {
    const [heading, text] = [parseText(title), parseText(abstract)];
    toInlineHtml(heading);
    toPlain(heading);
    toHtml(text);
    toPlain(text);
  },
};

/** Seconds that work takes, the median of several runs. */
function seconds(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return times.toSorted((a, b) => a - b)[RUNS >> 1] ?? 0;
}

for (const [name, entries] of Object.entries(corpora)) {
  for (const [step, work] of Object.entries(steps)) {
    const median = seconds(() => {
      for (const { title, abstract } of entries) work([title, abstract ?? '']);
    });
    const rate = Math.round(entries.length / median).toLocaleString('en');
    console.log(`${name}: ${entries.length} papers, ${step}: ${rate}/s`);
  }
}

for (const part of ['{', '$a ', 'a^', '\\emph{', '\\cite[a', 'https://a.b/{']) {
  const nonsense = part.repeat(100_000 / part.length);
  const [text, math] = [() => parseText(nonsense), () => mathToText(nonsense)].map(seconds);
  const inMilliseconds = (time = 0) => `${(time * 1000).toFixed(0)} ms`;
  console.log(`100 KB of ${part}: text ${inMilliseconds(text)}, formula ${inMilliseconds(math)}`);
}
