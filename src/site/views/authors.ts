import type { Paper } from '../../schema/paper.ts';

/** A name with more papers than one would expect of chance. */
interface AuthorCount {
  name: string;
  count: number;
}

/** Names under one letter. */
export interface AuthorGroup {
  /** Upper case, or `#` for names that begin with none. */
  letter: string;
  authors: AuthorCount[];
}

/** From how many papers on a name is listed. */
export const LEAST_PAPERS = 5;

/**
 * The names that at least five papers bear, by the letter of the last name as far as the last word
 * is one. A name is what the listings write: nobody says that it is one person's.
 */
export function authorGroups({
  papers,
}: {
  papers: Map<string, Pick<Paper, 'authors'>>;
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
