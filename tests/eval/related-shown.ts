/**
 * How good the related papers are that readers of a real archive are shown: of the first five of
 * each paper, those pairs are judged in which both papers are among the labelled ones, and the
 * share of these that has a topic in common: `node tests/eval/related-shown.ts`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { relatedPapers, type RelatedSource } from '../../src/derive/related/index.ts';
import { titleKey } from '../../src/values/title-key.ts';
import { createClassifier } from '../../src/derive/topics/index.ts';
import { plainText } from '../make.ts';
import { readTopics } from '../../src/model/read-topics.ts';
import { realPapers } from './real-papers.ts';

interface Label {
  id: string | null;
  title: string;
  topics: string[];
}

const SHOWN = 5;
const papers = realPapers();
const labels = readFileSync('../shared/topics/labels-dev.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Label);
const byArxivId = new Map(labels.flatMap(({ id, topics }) => (id === null ? [] : [[id, topics]])));
const byTitle = new Map(labels.map(({ title, topics }) => [titleKey(title), topics]));
const labelled = new Map(
  papers.flatMap(({ id, arxivId, title }) => {
    const topics = byArxivId.get(arxivId ?? '') ?? byTitle.get(titleKey(title));
    return topics ? [[id, topics]] : [];
  }),
);

const classify = createClassifier(await readTopics(resolve('content/topics')));
const sources = papers.map((paper): RelatedSource => {
  const { title, abstract } = plainText(paper);
  const topics = classify({ ...paper, title, abstract }).map(({ id }) => id);
  return { id: paper.id, title, abstract, topics, day: paper.listings[0]?.day ?? '' };
});

console.log(
  `${papers.length} papers, ${labelled.size} of ${labels.length} labelled ones among them`,
);
judge(
  'without topics: by words alone',
  sources.map((source) => ({ ...source, topics: [] })),
);
judge('as readers are shown them', sources);
const pairs = [...labelled.values()].flatMap((a, at) =>
  [...labelled.values()].slice(at + 1).map((b) => haveCommon(a, b)),
);
print('by chance', pairs);

function judge(name: string, from: RelatedSource[]): void {
  const { related } = relatedPapers(from);
  const judged = [...labelled].flatMap(([id, topics]) =>
    (related.get(id) ?? []).slice(0, SHOWN).flatMap((other) => {
      const theirs = labelled.get(other.id);
      return theirs ? [haveCommon(topics, theirs)] : [];
    }),
  );
  print(name, judged);
}

function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  return a.some((topic) => b.includes(topic));
}

/** The share, and how far chance may have moved it: two standard errors. */
function print(name: string, judged: readonly boolean[]): void {
  const share = judged.filter(Boolean).length / judged.length;
  const error = 2 * Math.sqrt((share * (1 - share)) / judged.length);
  console.log(`${share.toFixed(3)} ± ${error.toFixed(3)}  ${name} (${judged.length} pairs)`);
}
