/**
 * How good related papers are: of the five nearest labelled papers of each labelled paper, the
 * share that has a topic in common with it, for the methods that were tried. The topics that a
 * method may use are those of `createClassifier`, never the labels: `node tests/eval/related.ts`.
 * With paths of dumps it prints the related papers of every paper in them instead, to be read.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareText } from '../../src/values/compare.ts';
import { relatedPapers, type RelatedSource } from '../../src/derive/related/index.ts';
import { findTerms } from '../../src/derive/related/terms.ts';
import { createDictionary } from '../../src/derive/related/words.ts';
import { createClassifier } from '../../src/derive/topics/index.ts';
import { plainText } from '../make.ts';
import { readTopics } from '../../src/model/read-topics.ts';
import { parse } from '../parse.ts';

interface Label {
  title: string;
  abstract: string | null;
  keywords: string[];
  topics: string[];
}
type Likeness = (a: number, b: number) => number;

const SHOWN = 5;
const POWER_STEPS = 8;
const classify = createClassifier(await readTopics(resolve('content/topics')));
const dictionary = createDictionary();

const toSource = (paper: Omit<Label, 'topics'>, at: number): RelatedSource => {
  const { title, abstract } = plainText(paper);
  const topics = classify({ ...paper, title, abstract }).map(({ id }) => id);
  return { id: String(at).padStart(6, '0'), title, abstract, topics, day: '' };
};

const dumps = process.argv.slice(2);
if (dumps.length > 0) printRelated();
else measure();

function printRelated() {
  const entries = dumps
    .flatMap((path) => parse(path, readFileSync(path)).listings)
    .flatMap((listing) => listing.entries);
  const sources = entries.map(toSource);
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  for (const [id, related] of relatedPapers(sources).related) {
    console.log(`\n${titles.get(id)}`);
    for (const { id: other, terms } of related) {
      console.log(`  ${titles.get(other)}\n      ${terms.join(', ')}`);
    }
  }
}

function measure() {
  const labels = readFileSync('../shared/topics/labels-dev.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label);
  const sources = labels.map(toSource);
  const plain = sources.map((source) => ({ ...source, topics: [] }));
  const gold = sources.map((source, at) => ({ ...source, topics: labels[at]?.topics ?? [] }));
  const all = labels.map((_, at) => at);
  const alike = (a: number, b: number) =>
    labels[a]?.topics.some((topic) => labels[b]?.topics.includes(topic)) ?? false;
  const others = (at: number) => all.filter((other) => other !== at);
  const mean = (of: (at: number) => number) =>
    all.reduce((sum, at) => sum + of(at), 0) / all.length;
  const nearest = (likeness: Likeness) => (at: number) =>
    others(at)
      .map((other) => ({ other, likeness: likeness(at, other) }))
      .sort((x, y) => y.likeness - x.likeness || x.other - y.other)
      .slice(0, SHOWN)
      .map(({ other }) => other);
  const shown = (papers: RelatedSource[]) => {
    const { related } = relatedPapers(papers);
    return (at: number) =>
      (related.get(papers[at]?.id ?? '') ?? []).slice(0, SHOWN).map(({ id }) => Number(id));
  };
  const print = (name: string, find: (at: number) => number[]) => {
    const found = all.map(find);
    const share = mean((at) => {
      const list = found[at] ?? [];
      return list.filter((other) => alike(at, other)).length / Math.max(list.length, 1);
    });
    const shortest = Math.min(...found.map(({ length }) => length));
    console.log(
      `${share.toFixed(3)}  ${name}${shortest < SHOWN ? ` (some have ${shortest})` : ''}`,
    );
  };

  const random = mean((at) => others(at).filter((o) => alike(at, o)).length / (all.length - 1));
  console.log(`${random.toFixed(3)}  random`);
  print('words of the titles in common', nearest(titleOverlap(plain)));
  const counts = plain.map((source) => countsOf(source));
  print('TF-IDF, cosine', nearest(cosineOf(tfIdf(counts, (idf) => idf))));
  print('TF-IDF with the root of idf, cosine', nearest(cosineOf(tfIdf(counts, Math.sqrt))));
  print('BM25', nearest(bm25(counts)));
  const vectors = tfIdf(counts, Math.sqrt);
  for (const rank of [30, 60]) {
    const near = cosineOf(embed(vectors, rank));
    print(`LSA of rank ${rank}`, nearest(near));
    const sparse = cosineOf(vectors);
    print(
      `LSA of rank ${rank} and TF-IDF`,
      nearest((a, b) => near(a, b) + sparse(a, b)),
    );
  }
  print('relatedPapers without topics', shown(plain));
  print('relatedPapers with the topics of createClassifier', shown(sources));
  print(
    'relatedPapers with the labels as topics: what a perfect classifier would give',
    shown(gold),
  );
  const ceiling = mean(
    (at) => Math.min(SHOWN, others(at).filter((other) => alike(at, other)).length) / SHOWN,
  );
  console.log(`${ceiling.toFixed(3)}  the most that is possible`);
}

function countsOf(source: RelatedSource): Map<string, number> {
  return new Map([...findTerms(source, dictionary)].map(([key, { count }]) => [`${key}`, count]));
}

function documentFrequencies(counts: Map<string, number>[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const paper of counts) {
    for (const term of paper.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return frequencies;
}

function tfIdf(counts: Map<string, number>[], shape: (idf: number) => number) {
  const frequencies = documentFrequencies(counts);
  return counts.map((paper) => {
    const weights = [...paper].map(([term, count]): [string, number] => {
      const idf = Math.log(1 + counts.length / (frequencies.get(term) ?? 1));
      return [term, (1 + Math.log(count)) * shape(idf)];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  });
}

function cosineOf<Key>(vectors: Map<Key, number>[]): Likeness {
  return (a, b) => {
    let sum = 0;
    for (const [key, weight] of vectors[a] ?? []) sum += weight * (vectors[b]?.get(key) ?? 0);
    return sum;
  };
}

/** With the terms of one paper as the query, k1 = 1.2 and b = 0.75. */
function bm25(counts: Map<string, number>[]): Likeness {
  const frequencies = documentFrequencies(counts);
  const lengths = counts.map((paper) => [...paper.values()].reduce((a, b) => a + b, 0));
  const usual = lengths.reduce((a, b) => a + b, 0) / lengths.length;
  return (a, b) => {
    let sum = 0;
    for (const term of counts[a]?.keys() ?? []) {
      const count = counts[b]?.get(term) ?? 0;
      const frequency = frequencies.get(term) ?? 1;
      const idf = Math.log(1 + (counts.length - frequency + 0.5) / (frequency + 0.5));
      const saturated = count + 1.2 * (0.25 + (0.75 * (lengths[b] ?? 0)) / usual);
      sum += (idf * count * 2.2) / saturated;
    }
    return sum;
  };
}

function titleOverlap(sources: RelatedSource[]): Likeness {
  const words = sources.map(
    ({ title }) =>
      new Set(
        title
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu)
          ?.toSorted(compareText),
      ),
  );
  return (a, b) => {
    const [first, second] = [words[a] ?? new Set(), words[b] ?? new Set()];
    return first.intersection(second).size / first.union(second).size;
  };
}

/** Latent semantic analysis: the vectors in the space of the first singular vectors, unscaled. */
function embed(vectors: Map<string, number>[], rank: number): Map<number, number>[] {
  // The papers are few: the eigenvectors of their likenesses, by orthogonal iteration.
  const likeness = cosineOf(vectors);
  const gram = vectors.map((_, a) => vectors.map((__, b) => likeness(a, b)));
  let basis = Array.from({ length: rank }, (_, axis) => orthonormalStart(vectors.length, axis));
  for (let step = 0; step < POWER_STEPS; step += 1) {
    basis = basis.map((axis) => gram.map((row) => dot(row, axis)));
    basis = orthonormal(basis);
  }
  const places = basis.map((axis) => {
    const singular = Math.sqrt(Math.hypot(...gram.map((row) => dot(row, axis))));
    return axis.map((value) => value * singular);
  });
  return vectors.map((_, at) => {
    const point = places.map((axis) => axis[at] ?? 0);
    const length = Math.hypot(...point) || 1;
    return new Map(point.map((value, axis) => [axis, value / length]));
  });
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** Anything that is not orthogonal to what is looked for. */
function orthonormalStart(length: number, axis: number): number[] {
  return Array.from({ length }, (_, at) => Math.cos((at + 0.5) * (axis + 1) * (Math.PI / length)));
}

function orthonormal(basis: number[][]): number[][] {
  const made: number[][] = [];
  for (const axis of basis) {
    let rest = axis;
    for (const done of made) {
      const part = dot(rest, done);
      rest = rest.map((value, at) => value - part * (done[at] ?? 0));
    }
    const length = Math.hypot(...rest) || 1;
    made.push(rest.map((value) => value / length));
  }
  return made;
}
