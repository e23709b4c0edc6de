import { compareText } from '../../values/compare.ts';
import { stemsOf, writtenAs, type RelatedSource, type TermKey } from './terms.ts';
import { sharedTerms, type Vectors } from './vectors.ts';

const MOST_TERMS = 3;
/** A phrase says more than a word that weighs the same. */
const PHRASE = 2;
/** Terms that carry less than this part of the strongest are no reason. */
const LEAST_PART = 0.3;

/** A paper whose terms may be spelled. */
interface Spelled {
  row: number;
  source: RelatedSource;
}

/**
 * The one to three terms that carry the likeness of two papers, the strongest first, as one of them
 * writes it; none that is part of another.
 */
export function reasonsFor(
  vectors: Vectors,
  keys: readonly TermKey[],
  a: Spelled,
  b: Spelled,
): string[] {
  const { weights, terms, starts, lengths } = vectors;
  const written = ({ source }: Spelled, at: number): Form => {
    const start = starts[at] ?? 0;
    const length = lengths[at] ?? 0;
    const own = length % 2 === 1;
    const place = { start, end: start + (length >> 1), own };
    return { text: writtenAs(source, place), own };
  };
  const shared = sharedTerms(vectors, a.row, b.row)
    .map(([inA, inB]) => {
      const stems = stemsOf(keys[terms[inA] ?? 0] ?? 0).filter((stem) => stem !== null);
      const weight = (weights[inA] ?? 0) * (weights[inB] ?? 0) * (stems.length > 1 ? PHRASE : 1);
      return { inA, inB, stems, weight };
    })
    .sort((x, y) => y.weight - x.weight);
  const least = (shared[0]?.weight ?? 0) * LEAST_PART;
  const candidates = shared
    .filter(({ weight }) => weight >= least)
    .map((term) => ({ ...term, form: better(written(a, term.inA), written(b, term.inB)) }))
    .sort((x, y) => y.weight - x.weight || compareText(x.form, y.form));
  const chosen: typeof candidates = [];
  for (const term of candidates) {
    if (chosen.length === MOST_TERMS) break;
    const isPart = candidates.some(
      (other) =>
        other.stems.length > term.stems.length && other.stems.includes(term.stems[0] ?? -1),
    );
    const overlaps = chosen.some(({ stems }) => stems.some((stem) => term.stems.includes(stem)));
    if (!isPart && !overlaps) chosen.push(term);
  }
  return chosen.map(({ form }) => form);
}

interface Form {
  text: string;
  own: boolean;
}

/**
 * Of two papers' ways to write a term, the one whose capitals are sure, then the shorter (a
 * singular), then the one without capitals.
 */
function better(a: Form, b: Form): string {
  const order =
    (a.text.toLowerCase() === b.text.toLowerCase() ? Number(b.own) - Number(a.own) : 0) ||
    a.text.length - b.text.length ||
    compareText(b.text, a.text);
  return order <= 0 ? a.text : b.text;
}
