import type { Paper } from '../../schema/paper.ts';
import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';

/** A name that several papers have. */
interface AuthorCount {
  name: string;
  count: number;
}

/** Names under one letter. */
export interface AuthorGroup {
  /** Upper case, or `#` for names that do not begin with a letter. */
  letter: string;
  authors: AuthorCount[];
}

/** The fewest papers with which a name is listed. */
export const LEAST_PAPERS = 5;

/**
 * The names that are on at least five papers, by the first letter of the last word, which most
 * often is the last name. A name is what the listings write: it need not be that of one person.
 */
export function authorGroups({
  papers,
}: {
  papers: ReadonlyMap<string, Pick<Paper, 'authors'>>;
}): AuthorGroup[] {
  const counts = new Map<string, number>();
  for (const { authors } of papers.values()) {
    for (const name of new Set(authors)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const order = new Intl.Collator('en');
  const listed = [...counts]
    .filter(([, count]) => count >= LEAST_PAPERS)
    .map(([name, count]) => ({ name, count, last: lastWord(name) }))
    .toSorted((a, b) => order.compare(a.last, b.last) || order.compare(a.name, b.name));
  const byLetter = Map.groupBy(listed, ({ last }) => letterOf(last));
  return [...byLetter].map(([letter, authors]) => ({
    letter,
    authors: authors.map(({ name, count }) => ({ name, count })),
  }));
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** `Ł` and `É` stand under L and E. */
function letterOf(word: string): string {
  const [first = ''] = word.normalize('NFD').replace(/^[Łł]/u, 'L').replace(/^[Øø]/u, 'O');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase('en') : '#';
}

export const pages = onePage('authors', paths.authors, ({ model }) => authorGroups(model));
