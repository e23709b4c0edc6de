/**
 * How long related papers take, and the most memory: of 50,000 and 110,000 papers from nothing, and
 * with a day of 30 added to what was left: `node tests/bench/related.ts FILE [PAPERS…]`, FILE being
 * bulk records (see `ingest.ts`). What the file is short of is made of its sentences, shuffled.
 */
import { readFileSync } from 'node:fs';
import {
  relatedPapers,
  type RelatedCache,
  type RelatedSource,
} from '../../src/derive/related/index.ts';
import { deserialize, serialize } from 'node:v8';

const DAY = 30;
const TOPICS = 55;
const [path = '', ...asked] = process.argv.slice(2);
const sizes = asked.length > 0 ? asked.map(Number) : [50_000, 110_000];

const real = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line, at): RelatedSource => {
    const { id, title, abstract, published } = JSON.parse(line) as Record<string, string>;
    const topics = [`t${at % TOPICS}`, `t${(at * 7 + 3) % TOPICS}`];
    return {
      id: id ?? '',
      title: title ?? '',
      abstract: abstract ?? null,
      topics,
      day: published ?? '',
    };
  });

/** Every other sentence of one paper and of another, under a title made of theirs. */
function mixed(at: number): RelatedSource {
  const round = Math.floor(at / real.length);
  const pick = (step: number) => real[(at * step + round * 31) % real.length];
  const [paper, other] = [pick(1), pick(7919)];
  const sentences = (source = paper) => source?.abstract?.split(/(?<=\.)\s/) ?? [];
  const others = sentences(other);
  const abstract = sentences().map((own, index) => (index % 2 === 0 ? own : (others[index] ?? '')));
  const words = [paper, other].map((source) => source?.title.split(' ').slice(0, 5).join(' '));
  return {
    id: `${paper?.id}-${at}`,
    title: words.join(' '),
    abstract: abstract.join(' '),
    topics: paper?.topics ?? [],
    day: paper?.day ?? '',
  };
}

function timed<Result>(what: string, work: () => Result): Result {
  const start = performance.now();
  const result = work();
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`${what}: ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB`);
  return result;
}

for (const size of sizes) {
  const papers = Array.from({ length: size }, (_, at) => real[at] ?? mixed(at));
  const first = timed(`${size} papers from nothing`, () => relatedPapers(papers));
  const bytes = timed('  writing the cache', () => serialize(first.cache));
  const cache = timed(
    `  reading its ${(bytes.length / 1e6).toFixed(0)} MB`,
    () => deserialize(bytes) as RelatedCache,
  );
  const added = Array.from({ length: DAY }, (_, at) => mixed(size + at * 101));
  const day = added.map((paper) => ({ ...paper, day: '9999-12-31' }));
  const second = timed(`  adding ${DAY} papers`, () => relatedPapers([...papers, ...day], cache));
  const changed = [...first.related].filter(
    ([id, related]) => JSON.stringify(related) !== JSON.stringify(second.related.get(id)),
  );
  console.log(`  lists of other papers that changed: ${changed.length}`);
}
