import { getOrPut } from '../../values/get-or-put.ts';
import type { RelatedSource } from './terms.ts';
import { UNIT, type Vectors } from './vectors.ts';

/** The nearest papers of each paper, `POOL` places a row, nearest first. */
export interface Pools {
  /** Rows; `NONE` behind the last. */
  rows: Uint32Array;
  /** Likenesses, in `UNIT ** 2`. */
  likenesses: Uint32Array;
}

/** More than are shown, because some of them may be versions of one another. */
export const POOL = 16;
export const NONE = 0xffffffff;
/**
 * The weight of the topics' cosine beside that of the texts. With less, fewer related papers share
 * a topic; with more, their share grows no further and unrelated texts come near
 * (`tests/eval/related.ts`).
 */
const TOPIC_WEIGHT = 0.25;

/** The papers that have each term or topic, with its weights. */
interface Postings {
  offsets: Uint32Array;
  rows: Uint32Array;
  weights: Uint16Array;
}

/** Called for each paper that has something in common with the one that is compared. */
type OnLike = (row: number, likeness: number, textLikeness: number) => void;

export function emptyPools(papers: number): Pools {
  return {
    rows: new Uint32Array(papers * POOL).fill(NONE),
    likenesses: new Uint32Array(papers * POOL),
  };
}

/**
 * Puts a paper into a pool at its place, the nearest first and by row among equals; a paper that is
 * too far stays out.
 */
export function offer(pools: Pools, of: number, row: number, likeness: number): void {
  const first = of * POOL;
  let at = first + POOL;
  while (at > first && isNearer(pools, at - 1, row, likeness)) at -= 1;
  if (at === first + POOL) return;
  pools.rows.copyWithin(at + 1, at, first + POOL - 1);
  pools.likenesses.copyWithin(at + 1, at, first + POOL - 1);
  pools.rows[at] = row;
  pools.likenesses[at] = likeness;
}

/** Whether a paper would enter a pool. */
export function wouldEnter(pools: Pools, of: number, row: number, likeness: number): boolean {
  return isNearer(pools, of * POOL + POOL - 1, row, likeness);
}

/** Whether a paper is nearer than the one at a place. */
function isNearer({ rows, likenesses }: Pools, at: number, row: number, likeness: number): boolean {
  const there = likenesses[at] ?? 0;
  return likeness > there || (likeness === there && row < (rows[at] ?? NONE));
}

/** Finds, for one paper after the other, the papers that have a term in common with it. */
export function createFinder(
  vectors: Vectors,
  terms: number,
  papers: readonly Pick<RelatedSource, 'topics'>[],
): (row: number, onLike: OnLike) => void {
  const byTerm = invert(vectors.offsets, vectors.terms, vectors.weights, terms);
  const topics = topicVectors(papers);
  const byTopic = invert(topics.offsets, topics.terms, topics.weights, topics.count);
  const texts = new Uint32Array(papers.length);
  const bonuses = new Uint32Array(papers.length);
  const touched = new Uint32Array(papers.length);

  return (row, onLike) => {
    let count = 0;
    for (let at = vectors.offsets[row] ?? 0; at < (vectors.offsets[row + 1] ?? 0); at += 1) {
      const term = vectors.terms[at] ?? 0;
      const weight = vectors.weights[at] ?? 0;
      const end = byTerm.offsets[term + 1] ?? 0;
      for (let posting = byTerm.offsets[term] ?? 0; posting < end; posting += 1) {
        const other = byTerm.rows[posting] ?? 0;
        const before = texts[other] ?? 0;
        if (before === 0) touched[count++] = other;
        texts[other] = before + weight * (byTerm.weights[posting] ?? 0);
      }
    }
    const forTopics = (change: (other: number, product: number) => void) => {
      for (let at = topics.offsets[row] ?? 0; at < (topics.offsets[row + 1] ?? 0); at += 1) {
        const topic = topics.terms[at] ?? 0;
        const weight = topics.weights[at] ?? 0;
        const end = byTopic.offsets[topic + 1] ?? 0;
        for (let posting = byTopic.offsets[topic] ?? 0; posting < end; posting += 1) {
          change(byTopic.rows[posting] ?? 0, weight * (byTopic.weights[posting] ?? 0));
        }
      }
    };
    forTopics((other, product) => (bonuses[other] = (bonuses[other] ?? 0) + product));
    for (let index = 0; index < count; index += 1) {
      const other = touched[index] ?? 0;
      const text = texts[other] ?? 0;
      texts[other] = 0;
      if (other !== row && text > 0) onLike(other, text + (bonuses[other] ?? 0), text);
    }
    forTopics((other) => (bonuses[other] = 0));
  };
}

function topicVectors(papers: readonly Pick<RelatedSource, 'topics'>[]) {
  const places = new Map<string, number>();
  const offsets = new Uint32Array(papers.length + 1);
  const terms: number[] = [];
  const weights: number[] = [];
  for (const [row, { topics }] of papers.entries()) {
    for (const topic of topics) {
      terms.push(getOrPut(places, topic, () => places.size));
      weights.push(Math.round(UNIT * Math.sqrt(TOPIC_WEIGHT / topics.length)));
    }
    offsets[row + 1] = terms.length;
  }
  return {
    offsets,
    terms: Uint32Array.from(terms),
    weights: Uint16Array.from(weights),
    count: places.size,
  };
}

function invert(
  offsets: Uint32Array,
  terms: Uint32Array,
  weights: Uint16Array,
  count: number,
): Postings {
  const starts = new Uint32Array(count + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < count; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const next = starts.slice();
  const inverted = {
    offsets: starts,
    rows: new Uint32Array(terms.length),
    weights: new Uint16Array(terms.length),
  };
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      const term = terms[at] ?? 0;
      const to = next[term] ?? 0;
      next[term] = to + 1;
      inverted.rows[to] = row;
      inverted.weights[to] = weights[at] ?? 0;
    }
  }
  return inverted;
}
