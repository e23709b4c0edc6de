import type { Statistics } from './statistics.ts';
import { stemsOf, type Term, type TermKey } from './terms.ts';

/** The strongest terms of every paper, row by row; those of a row in the order of their places. */
export interface Vectors {
  /** Where each row begins, and the last one ends. */
  offsets: Uint32Array;
  /** Places in the table of terms. */
  terms: Uint32Array;
  /** Each row is a vector of the length `UNIT`, in whole numbers. */
  weights: Uint16Array;
  /** Where in the paper's text the term stands. */
  starts: Uint16Array;
  /** Twice its length there, plus 1 where its capitals are its own. */
  lengths: Uint16Array;
}

/** The terms that vectors have. */
export interface TermTable {
  keys: TermKey[];
  placeOf: (key: TermKey) => number;
}

/** One row of `Vectors`. */
type Row = Omit<Vectors, 'offsets'>;

/** Products of weights are whole numbers, so that their sums do not depend on their order. */
export const UNIT = 4096;
const STRONGEST = 64;
/** Terms of more papers are dropped, because they would cost the most and say the least. */
const COMMONEST = { papers: 256, share: 1 / 128 };

export function createTermTable(keys: readonly TermKey[] = []): TermTable {
  const all = [...keys];
  const places = new Map(all.map((key, place) => [key, place]));
  const placeOf = (key: TermKey) => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, all.length);
    return all.push(key) - 1;
  };
  return { keys: all, placeOf };
}

/**
 * The strongest terms of a paper. A term weighs `(1 + ln count) * sqrt(ln(1 + N / 2^level))`: the
 * root is there because plain TF-IDF overrates rare terms (see `tests/eval/related.ts`). Pairs of
 * words that stand in one paper alone are left out, words are not: they may be a new name.
 */
export function makeRow(
  found: Iterable<Term>,
  { levels, papers }: Pick<Statistics, 'levels' | 'papers'>,
  { placeOf }: TermTable,
): Row {
  const most = Math.max(COMMONEST.papers, papers * COMMONEST.share);
  const weighed: { term: Term; weight: number }[] = [];
  for (const term of found) {
    const level = levels.get(term.key);
    if (level === undefined && stemsOf(term.key)[1] !== null) continue;
    if (2 ** (level ?? 0) > most) continue;
    const rarity = Math.sqrt(Math.log(1 + papers / 2 ** (level ?? 0)));
    weighed.push({ term, weight: (1 + Math.log(term.count)) * rarity });
  }
  // Equals stay in the order of the text: it is the same in every run, the places of terms are not.
  const strongest = weighed.sort((a, b) => b.weight - a.weight).slice(0, STRONGEST);
  const length = Math.sqrt(strongest.reduce((sum, { weight }) => sum + weight * weight, 0));
  const row = strongest
    .map(({ term, weight }) => ({
      ...term,
      place: placeOf(term.key),
      weight: Math.round((UNIT * weight) / length),
    }))
    .sort((a, b) => a.place - b.place);
  return {
    terms: Uint32Array.from(row, ({ place }) => place),
    weights: Uint16Array.from(row, ({ weight }) => weight),
    starts: Uint16Array.from(row, ({ start }) => start),
    lengths: Uint16Array.from(row, ({ start, end, own }) => (end - start) * 2 + Number(own)),
  };
}

/** The row of a paper among vectors. */
export function rowOf(vectors: Vectors, at: number): Row {
  const range = [vectors.offsets[at] ?? 0, vectors.offsets[at + 1] ?? 0] as const;
  return {
    terms: vectors.terms.subarray(...range),
    weights: vectors.weights.subarray(...range),
    starts: vectors.starts.subarray(...range),
    lengths: vectors.lengths.subarray(...range),
  };
}

export function joinRows(rows: readonly Row[]): Vectors {
  const offsets = new Uint32Array(rows.length + 1);
  for (const [at, { terms }] of rows.entries()) offsets[at + 1] = (offsets[at] ?? 0) + terms.length;
  const all = offsets[rows.length] ?? 0;
  const vectors: Vectors = {
    offsets,
    terms: new Uint32Array(all),
    weights: new Uint16Array(all),
    starts: new Uint16Array(all),
    lengths: new Uint16Array(all),
  };
  for (const [at, row] of rows.entries()) {
    for (const column of ['terms', 'weights', 'starts', 'lengths'] as const) {
      vectors[column].set(row[column], offsets[at]);
    }
  }
  return vectors;
}

/** The terms that two papers share, with the places of each in the columns of `vectors`. */
export function sharedTerms(vectors: Vectors, a: number, b: number): [inA: number, inB: number][] {
  const { offsets, terms } = vectors;
  const shared: [number, number][] = [];
  const [endA, endB] = [offsets[a + 1] ?? 0, offsets[b + 1] ?? 0];
  for (let inA = offsets[a] ?? 0, inB = offsets[b] ?? 0; inA < endA && inB < endB;) {
    const difference = (terms[inA] ?? 0) - (terms[inB] ?? 0);
    if (difference === 0) shared.push([inA, inB]);
    if (difference <= 0) inA += 1;
    if (difference >= 0) inB += 1;
  }
  return shared;
}

/** The cosine of two papers' texts, in `UNIT ** 2`. */
export function textLikeness(vectors: Vectors, a: number, b: number): number {
  const { weights } = vectors;
  return sharedTerms(vectors, a, b).reduce(
    (sum, [inA, inB]) => sum + (weights[inA] ?? 0) * (weights[inB] ?? 0),
    0,
  );
}
