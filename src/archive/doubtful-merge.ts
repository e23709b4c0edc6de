import type { MergeProblem } from './merge-problem.ts';
import { quote } from '../values/quote.ts';
import type { Seen } from './sighting-groups.ts';

/** Of 5,000 pairs of abstracts of two papers, half share 14 % of their words, and three 32 % or more. */
const SHARED_WORDS = 0.35;
/** A shorter abstract says too little to tell. */
const ENOUGH_WORDS = 20;

/**
 * Reports sightings that were taken for one paper by their title alone, and whose abstracts are
 * about something else. They stay one paper.
 *
 * @param seen sightings of one paper, oldest first.
 */
export function doubtfulMerge(seen: Seen[]): MergeProblem[] {
  if (seen.length === 1) return [];
  const [first, ...others] = seen.filter(({ entry }) => entry.abstract !== null);
  if (!first) return [];
  const words = wordsOf(first);
  const other = others.find(
    (item) =>
      item.entry.abstract !== first.entry.abstract &&
      !shareId(item.entry, first.entry) &&
      overlap(words, wordsOf(item)) < SHARED_WORDS,
  );
  if (!other) return [];
  const reason = `Unexpected abstract of ${quote(other.entry.title)}, expected one like that of the sighting with the same title; they were read as one paper`;
  return [{ rule: 'doubtful-merge', at: other.sighting, cause: first.sighting, reason }];
}

function shareId(a: Seen['entry'], b: Seen['entry']): boolean {
  const isSame = (one: string | null, other: string | null) => one !== null && one === other;
  return isSame(a.arxivId, b.arxivId) || isSame(a.recordId, b.recordId);
}

function wordsOf({ entry }: Seen): Set<string> {
  return new Set((entry.abstract ?? '').toLowerCase().match(/\p{L}{4,}/gu));
}

/** The share of the words of the shorter text that the other has too, 0 to 1; 1 where it is very short. */
function overlap(one: Set<string>, other: Set<string>): number {
  const size = Math.min(one.size, other.size);
  return size < ENOUGH_WORDS ? 1 : one.intersection(other).size / size;
}
