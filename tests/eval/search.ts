/**
 * How well papers are found by what a reader remembers of them, beside other engines over the same
 * records: `node tests/eval/search.ts [n]` asks for every n-th paper, and for all without a number.
 *
 * Of every paper, queries are made from its title and abstract. S@1 is the share of them that have
 * the paper first, MRR the mean of 1 / rank over the first ten.
 */
import { requireEngines } from '../engines/engines.ts';
import { readCorpus } from './search/corpus.ts';
import { OTHERS } from './search/others.ts';
import { makeQueries } from './search/queries.ts';
import { score } from './search/score.ts';
import { createThisArchive } from './search/this-archive.ts';

const WIDTH = 32;
const step = Number(process.argv[2] ?? 1);
if (!Number.isInteger(step) || step < 1)
  throw new Error('Expected a whole number, every how many papers');
requireEngines();

const corpus = readCorpus();
const { records } = corpus;
const queries = makeQueries(records);
const asked = new Set(records.filter((_, at) => at % step === 0).map(({ url }) => url));
console.log(`${records.length} records, queries of ${asked.size} of them`);

for (const createEngine of [createThisArchive, ...OTHERS]) {
  const start = performance.now();
  const engine = await createEngine(corpus);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `\n${`${engine.name}, indexed in ${seconds} s`.padEnd(WIDTH)} queries   S@1   MRR  ms a query`,
  );
  for (const [name, items] of queries) {
    const some = items.filter(({ url }) => asked.has(url));
    const { success, reciprocalRank, millisecondsPerQuery } = await score(engine, some);
    console.log(
      [
        name.padEnd(WIDTH),
        String(some.length).padStart(7),
        success.toFixed(3).padStart(5),
        reciprocalRank.toFixed(3).padStart(5),
        millisecondsPerQuery.toFixed(1).padStart(11),
      ].join(' '),
    );
  }
  await engine.close?.();
}
