/**
 * How fast titles and abstracts are read and written: papers a second on one core, the median of
 * several runs, over the real corpora of `../shared` and, where it is named, a file of bulk records
 * (see `ingest.ts`): `npm run bench:text -- /tmp/papers.jsonl`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/schema/dump.ts';
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

for (const [name, entries] of Object.entries(corpora)) {
  for (const [step, work] of Object.entries(steps)) {
    const times = Array.from({ length: RUNS }, () => {
      const start = performance.now();
      for (const { title, abstract } of entries) work([title, abstract ?? '']);
      return (performance.now() - start) / 1000;
    });
    const median = times.toSorted((a, b) => a - b)[RUNS >> 1] ?? 0;
    const rate = Math.round(entries.length / median).toLocaleString('en');
    console.log(`${name}: ${entries.length} papers, ${step}: ${rate}/s`);
  }
}
