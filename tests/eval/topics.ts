/**
 * How well papers are given their topics, against the labels of `../shared/topics`:
 *
 *     node tests/eval/topics.ts [rules.json] [labels.jsonl]
 *
 * The rules are those of `content/topics`, or of a file `{ "<topic>": { phrases, hints, not } }`.
 * A difference below 0.03 says nothing; two careful people agree at about 0.90.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createClassifier,
  type Classifier,
  type PaperText,
  type TopicRules,
} from '../../src/derive/topics/index.ts';
import { TopicFrontMatter } from '../../src/schema/content.ts';
import { readTopics } from '../../src/model/read-topics.ts';
import { parse } from '../parse.ts';

interface Labelled extends PaperText {
  /** The first is the primary one. */
  topics: string[];
  source: string;
}

/** A labelled paper with the topics that it was given. */
interface Judged {
  labels: string[];
  given: string[];
  source: string;
}

const [rulesPath, labelsPath = '../shared/topics/labels-dev.jsonl'] = process.argv.slice(2);

const topics = await readRules(rulesPath);
const classify = createClassifier(topics);
const labelled = readFileSync(labelsPath, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Labelled);
const judged = labelled.map((paper) => ({
  labels: paper.topics,
  given: classify(paper).map(({ id }) => id),
  source: paper.source,
}));

printAgreement(judged);
console.log();
printCoverage(classify);
console.log();
printTopics(judged);

async function readRules(path: string | undefined): Promise<TopicRules[]> {
  if (path === undefined) return readTopics('content/topics');
  const rules = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const { rules: shape } = TopicFrontMatter.shape;
  return Object.entries(rules).map(([id, of]) => ({ id, rules: shape.parse(of) }));
}

function printAgreement(all: Judged[]): void {
  const bySource = Map.groupBy(all, ({ source }) => source);
  for (const [name, papers] of [['all', all] as const, ...bySource]) {
    const { precision, recall, f1 } = agreement(countsOf(papers));
    const primary = papers.filter(({ labels, given }) => given.includes(labels[0] ?? ''));
    const mean = papers.reduce((sum, { given }) => sum + given.length, 0) / papers.length;
    console.log(
      `${name.padEnd(8)} ${papers.length} papers: micro-F1 ${fixed(f1)}, ` +
        `precision ${fixed(precision)}, recall ${fixed(recall)}, ` +
        `primary among the given ${percent(primary.length, papers.length)}, ` +
        `${mean.toFixed(2)} topics a paper`,
    );
  }
}

function printCoverage(of: Classifier): void {
  for (const corpus of ['dumps', 'corpus/hf-api']) {
    const folder = join('../shared', corpus);
    const papers = readdirSync(folder)
      .toSorted()
      .flatMap((name) => parse(name, readFileSync(join(folder, name))).listings)
      .flatMap(({ entries }) => entries);
    const start = performance.now();
    const given = papers.map((paper) => of(paper));
    const perSecond = papers.length / ((performance.now() - start) / 1000);
    const without = given.filter((assigned) => assigned.length === 0);
    const mean = given.reduce((sum, { length }) => sum + length, 0) / given.length;
    console.log(
      `${corpus}: ${without.length} of ${papers.length} papers without a topic, ` +
        `${mean.toFixed(2)} topics a paper, ${Math.round(perSecond)} papers a second`,
    );
  }
}

function printTopics(all: Judged[]): void {
  const labels = all.flatMap((paper) => paper.labels);
  console.log(`${'topic'.padEnd(36)} labelled given precision recall    F1`);
  for (const id of [...new Set([...topics.map((topic) => topic.id), ...labels])].toSorted()) {
    const only = (list: string[]) => list.filter((each) => each === id);
    const counts = countsOf(
      all.map((paper) => ({ ...paper, labels: only(paper.labels), given: only(paper.given) })),
    );
    const { precision, recall, f1 } = agreement(counts);
    const cells = [precision, recall, f1].map((share) => fixed(share).padStart(8));
    const numbers = [counts.labelled, counts.given].map((count) => String(count).padStart(6));
    console.log(`${id.padEnd(36)} ${numbers.join(' ')} ${cells.join('')}`);
  }
}

interface Counts {
  labelled: number;
  given: number;
  both: number;
}

function countsOf(papers: Pick<Judged, 'labels' | 'given'>[]): Counts {
  const counts = { labelled: 0, given: 0, both: 0 };
  for (const { labels, given } of papers) {
    counts.labelled += labels.length;
    counts.given += given.length;
    counts.both += given.filter((id) => labels.includes(id)).length;
  }
  return counts;
}

/** Shares from 0 to 1; NaN where there is nothing to share. */
function agreement({ labelled: wanted, given, both }: Counts) {
  return { precision: both / given, recall: both / wanted, f1: (2 * both) / (wanted + given) };
}

function fixed(share: number): string {
  return Number.isNaN(share) ? '–' : share.toFixed(3);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
