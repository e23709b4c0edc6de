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
  return [...counts]
    .filter(([, count]) => count >= LEAST_PAPERS)
    .map(([name, count]) => ({ name, count, last: lastWord(name) }))
    .toSorted((a, b) => order.compare(a.last, b.last) || order.compare(a.name, b.name))
    .map(({ name, count }) => ({ name, count }));
}
