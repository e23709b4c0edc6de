import { compareText } from '../../values/compare.ts';
import type { Paper } from '../../schema/paper.ts';

type Listed = Pick<Paper, 'id' | 'listings'>;

/** The papers that were first listed in a span of time. */
export interface Part<Kind> {
  /** The span: `2026`, or `2026-q3`, or `2026-08`; `all` where there is but one part. */
  name: string;
  papers: Kind[];
}

/** Ever shorter spans of time, by the name of the one that a day falls in. */
const SPANS = [
  () => 'all',
  (day: string) => day.slice(0, 4),
  (day: string) => `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  (day: string) => day.slice(0, 7),
] as const;

/**
 * Divides papers by the time at which they were first listed: into years, a year of more papers than
 * `size` into quarters, and such a quarter into months. A day that is added changes no part but its
 * own.
 *
 * @returns the newest first, as are the papers in each.
 */
export function partition<Kind extends Listed>(
  papers: readonly Kind[],
  size: number,
): Part<Kind>[] {
  const newestFirst = papers.toSorted(
    (a, b) =>
      compareText(firstListed(b), firstListed(a)) ||
      firstPlace(a) - firstPlace(b) ||
      compareText(a.id, b.id),
  );
  return divide(newestFirst, size, 0);
}

function divide<Kind extends Listed>(
  papers: readonly Kind[],
  size: number,
  span: number,
): Part<Kind>[] {
  const nameOf = SPANS[span];
  if (!nameOf) return [];
  const bySpan = Map.groupBy(papers, (paper) => nameOf(firstListed(paper)));
  return [...bySpan].flatMap(([name, part]) =>
    part.length <= size || span === SPANS.length - 1
      ? [{ name, papers: part }]
      : divide(part, size, span + 1),
  );
}

/** The day on which a paper was first listed. */
function firstListed({ listings }: Listed): string {
  return listings[0]?.day ?? '';
}

/** Its place in the listing of that day. */
function firstPlace({ listings }: Listed): number {
  return listings[0]?.position ?? 0;
}
