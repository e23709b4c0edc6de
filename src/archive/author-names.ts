import type { Paper } from '../schema/paper.ts';
import { lastWord } from '../values/last-word.ts';

/** A name that several papers have. */
export interface AuthorName {
  name: string;
  /** Papers that have it. */
  count: number;
}

/** The fewest papers with which a name is listed. */
export const LEAST_PAPERS = 5;

/**
 * The names that are on at least five papers, in the order of their last words, which most often are
 * last names. A name is what the listings write: it need not be that of one person.
 */
export function authorNames(papers: Iterable<Pick<Paper, 'authors'>>): AuthorName[] {
  const counts = new Map<string, number>();
  for (const { authors } of papers) {
    for (const name of new Set(authors)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const order = new Intl.Collator('en');
  return Array.from(counts, ([name, count]) => ({ name, count }))
    .filter(({ count }) => count >= LEAST_PAPERS)
    .toSorted(
      (a, b) => order.compare(lastWord(a.name), lastWord(b.name)) || order.compare(a.name, b.name),
    );
}
