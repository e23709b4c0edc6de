import { compareText } from './compare.ts';

const GROWTH = 1.1;

/**
 * The papers that are counted: the first ones by day and id, as many as the last step that the
 * archive has reached of a fixed ladder, on which each step is a tenth above the last. They depend
 * on the papers alone, not on earlier builds, and stay the same until the archive has grown by a
 * tenth or one of them has changed.
 */
export function frozenPapers<Source extends { day: string; id: string }>(
  papers: readonly Source[],
): Source[] {
  return papers
    .toSorted((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id))
    .slice(0, frozenSize(papers.length));
}

/** The last step of the ladder that a number of papers reaches. */
export function frozenSize(papers: number): number {
  let size = 0;
  for (let next = 1; next <= papers; next = Math.max(size + 1, Math.floor(size * GROWTH))) {
    size = next;
  }
  return size;
}
