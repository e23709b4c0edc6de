/**
 * How well papers are found by what readers type, beside other engines over the same papers:
 * `node tests/eval/search.ts [N]` asks N queries of each class, 100 without a number.
 *
 * Queries are made from the title, the abstract and the authors of papers of one half of the corpus:
 * the half that was set aside, or with `--tuned` the other. S@1 is the share of them that have the
 * paper first, MRR the mean of 1 / rank over the first ten, empty the share that finds nothing.
 * `--only TEXT` measures but the engines whose names begin with it; `--missed` shows what was not found.
 */
import { parseArgs } from 'node:util';
import { requireEngines } from '../engines/engines.ts';
import { readCorpus } from './search/corpus.ts';
import { OTHERS } from './search/others.ts';
import { makeQueries } from './search/queries.ts';
import { allLine, scoreLine, SCORE_HEADING } from './search/report.ts';
import { score, type Score } from './search/score.ts';
import { createThisArchive } from './search/this-archive.ts';

const SHOWN_MISSES = 8;
const QUERY_WIDTH = 120;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tuned: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const most = Number(positionals[0] ?? 100);
if (!Number.isInteger(most) || most < 1)
  throw new Error('Expected a whole number, how many queries of each class');
requireEngines();

const corpus = readCorpus();
const half = values.tuned ? 'tuned' : 'held out';
const queries = makeQueries(corpus.papers, half, most);
console.log(`${corpus.papers.length} papers; queries of the half that was ${half}`);

for (const [name, createEngine] of Object.entries({
  'This archive': createThisArchive,
  ...OTHERS,
})) {
  if (!name.startsWith(values.only)) continue;
  const start = performance.now();
  const engine = await createEngine(corpus);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${name}, indexed in ${seconds} s\n${SCORE_HEADING}`);
  const scores: Score[] = [];
  for (const [kind, items] of queries) {
    const one = await score(engine, items);
    scores.push(one);
    console.log(scoreLine(kind, one));
    if (!values.missed) continue;
    for (const { query, url } of one.missed.slice(0, SHOWN_MISSES))
      console.log(`    ${query.slice(0, QUERY_WIDTH).replaceAll('\n', ' ')} → ${url}`);
  }
  console.log(allLine(scores));
  await engine.close?.();
}
