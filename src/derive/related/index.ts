import { compareText } from '../../values/compare.ts';
import { frozenPapers } from '../../values/frozen-papers.ts';
import type { Resumable } from '../derivation.ts';
import { isSameText, isSameTitle, titleWords } from './duplicates.ts';
import { fingerprint } from './fingerprint.ts';
import {
  createFinder,
  emptyPools,
  NONE,
  offer,
  POOL,
  wouldEnter,
  type Pools,
} from './neighbours.ts';
import { reasonsFor } from './reasons.ts';
import { countTerms, digestOf, type Statistics } from './statistics.ts';
import { findTerms, type RelatedSource, type TermKey } from './terms.ts';
import {
  createTermTable,
  joinRows,
  makeRow,
  rowOf,
  textLikeness,
  type Vectors,
} from './vectors.ts';
import { createDictionary } from './words.ts';

export type { RelatedSource } from './terms.ts';

/** A paper that is related to another, and what makes it so. */
export interface Related {
  id: string;
  /** One to three terms that both have, strongest first. */
  terms: string[];
}

/** What a run leaves to the next. Rows are papers in the order of their ids. */
export interface RelatedCache {
  ids: string[];
  /** Digests of the texts and topics by which each paper was compared. */
  digests: string[];
  stems: string[];
  terms: TermKey[];
  statistics: Statistics;
  vectors: Vectors;
  pools: Pools;
}

const MOST = 8;
const FEWEST = 5;
/** Beyond the fifth, only papers that are at least half as near as the first. */
const LEAST_PART = 0.5;
const NO_WORDS = new Uint32Array();

/**
 * Finds the five to eight papers most related to each. The likeness of two is the cosine of their
 * TF-IDF vectors (words and pairs of words, stemmed, those of the title counted three times) plus a
 * quarter of that of their topics. The same paper under another id, or a version of it, does not
 * count.
 *
 * The result is a function of the papers alone: neither their order, nor earlier runs, nor the
 * machine matter, and a run on the state of an earlier one gives the same as a run from nothing.
 *
 * - The papers in which terms are counted depend on the papers alone (`frozenPapers`), and the
 *   counts go in steps of powers of two.
 * - Given the statistics, the likeness of two papers depends on those two alone, and is a whole
 *   number, so the order of addition does not matter.
 * - A paper's pool is its `POOL` nearest. Where neither it nor one of its pool has changed or gone,
 *   the nearest of the pool and the changed papers are the nearest of all. Otherwise all papers are
 *   compared again.
 * - What is shown of a pool is worked out from the pool and the texts every time.
 *
 * @param papers whose ids differ.
 * @param previous what an earlier run left, of these papers or others. When the statistics have
 *   changed since, it is not used.
 */
export function relatedPapers(
  papers: readonly RelatedSource[],
  previous?: RelatedCache,
): { related: Map<string, Related[]>; cache: RelatedCache } {
  const sorted = papers.toSorted((a, b) => compareText(a.id, b.id));
  const ids = sorted.map(({ id }) => id);
  const digests = sorted.map(({ title, abstract, topics }) =>
    fingerprint([title, abstract ?? '\0', ...topics]),
  );
  const cache = update({ sorted, ids, digests }, previous);
  return { related: select(sorted, cache), cache };
}

/** The papers most related to each. */
export const relatedToAll: Resumable<
  readonly RelatedSource[],
  Map<string, Related[]>,
  RelatedCache
> = {
  name: 'related',
  folder: 'related',
  inputs: (papers) =>
    JSON.stringify(
      papers.map(({ id, title, abstract, topics, day }) => [id, title, abstract, topics, day]),
    ),
  run(papers, earlier) {
    const { related, cache } = relatedPapers(papers, earlier);
    return { output: related, state: cache };
  },
};

interface Sorted {
  sorted: RelatedSource[];
  ids: string[];
  digests: string[];
}

function update({ sorted, ids, digests }: Sorted, previous?: RelatedCache): RelatedCache {
  const frozen = frozenPapers(sorted);
  const digest = digestOf(frozen);
  const known = previous?.statistics.digest === digest ? previous : undefined;
  const dictionary = createDictionary(known?.stems);
  const table = createTermTable(known?.terms);
  const rowBefore = new Map(known?.ids.map((id, row) => [id, row]));
  const unchanged = ids.map((id, row) => {
    const before = rowBefore.get(id);
    return before !== undefined && known?.digests[before] === digests[row] ? before : null;
  });
  const statistics =
    known?.statistics ??
    countTerms(
      digest,
      frozen.map((paper) => Float64Array.from(findTerms(paper, dictionary).keys())),
    );
  const rows = sorted.map((paper, row) => {
    const before = unchanged[row] ?? null;
    if (known && before !== null) return rowOf(known.vectors, before);
    return makeRow(findTerms(paper, dictionary).values(), statistics, table);
  });
  const vectors = joinRows(rows);
  const pools = emptyPools(ids.length);
  const stale = known ? keepPools(known.pools, unchanged, pools) : ids.map(() => true);
  const findLike = createFinder(vectors, table.keys.length, sorted);
  const titles = titleWords(sorted.map(({ title }) => title));
  for (const row of ids.keys()) {
    if (!stale[row]) continue;
    const isNew = known !== undefined && unchanged[row] === null;
    const last = (row + 1) * POOL - 1;
    findLike(row, (other, likeness, text) => {
      const enters =
        likeness >= (pools.likenesses[last] ?? 0) && wouldEnter(pools, row, other, likeness);
      const entersOther = isNew && !stale[other] && wouldEnter(pools, other, row, likeness);
      if (!enters && !entersOther) return;
      if (
        isSameText(vectors, row, other, text) ||
        isSameTitle(titles[row] ?? NO_WORDS, titles[other] ?? NO_WORDS)
      )
        return;
      if (enters) offer(pools, row, other, likeness);
      if (entersOther) offer(pools, other, row, likeness);
    });
  }
  return { ids, digests, stems: dictionary.stems, terms: table.keys, statistics, vectors, pools };
}

/**
 * Takes over the pools of papers that have not changed, where none of the pool has changed or gone.
 *
 * @returns whether each row has to be compared again.
 */
function keepPools(before: Pools, unchanged: (number | null)[], pools: Pools): boolean[] {
  const rowNow = new Map<number, number>();
  for (const [row, was] of unchanged.entries()) if (was !== null) rowNow.set(was, row);
  return unchanged.map((was, row) => {
    if (was === null) return true;
    const rows = before.rows.subarray(was * POOL, (was + 1) * POOL);
    const now = rows.map((other) => (other === NONE ? NONE : (rowNow.get(other) ?? NONE)));
    if (now.some((other, at) => other === NONE && rows[at] !== NONE)) return true;
    pools.rows.set(now, row * POOL);
    pools.likenesses.set(before.likenesses.subarray(was * POOL, (was + 1) * POOL), row * POOL);
    return false;
  });
}

/** What is shown of each pool: of papers that are versions of one another, the nearest. */
function select(
  sorted: RelatedSource[],
  { vectors, pools, terms }: RelatedCache,
): Map<string, Related[]> {
  const titles = titleWords(sorted.map(({ title }) => title));
  const isSame = (a: number, b: number) =>
    isSameTitle(titles[a] ?? NO_WORDS, titles[b] ?? NO_WORDS) ||
    isSameText(vectors, a, b, textLikeness(vectors, a, b));
  return new Map(
    sorted.map((source, row) => {
      const chosen: number[] = [];
      const nearest = pools.likenesses[row * POOL] ?? 0;
      for (let at = row * POOL; at < (row + 1) * POOL && chosen.length < MOST; at += 1) {
        const other = pools.rows[at] ?? NONE;
        if (other === NONE) break;
        const isNear = (pools.likenesses[at] ?? 0) >= nearest * LEAST_PART;
        if (chosen.length >= FEWEST && !isNear) break;
        if (!chosen.some((taken) => isSame(taken, other))) chosen.push(other);
      }
      const related = chosen.flatMap((other) => {
        const paper = sorted[other];
        if (!paper) return [];
        const reasons = reasonsFor(vectors, terms, { row, source }, { row: other, source: paper });
        return [{ id: paper.id, terms: reasons }];
      });
      return [source.id, related];
    }),
  );
}
