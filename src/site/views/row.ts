import type { ArchivePaper } from '../../model/model.ts';
import { counted } from '../../values/counted.ts';

/** A paper as it stands in a long list. */
export interface Row {
  id: string;
  titleHtml: string;
  published: string | null;
  /** Its first author and how many others, or how many there are; null where neither is known. */
  by: string | null;
  upvotes: number | null;
}

/** The row of a paper. */
export function rowOf({ id, text, published, authors, authorCount, upvotes }: ArchivePaper): Row {
  return { id, titleHtml: text.title.html, published, by: byline(authors, authorCount), upvotes };
}

function byline([first, second]: readonly string[], count: number | null): string | null {
  if (first === undefined) return count === null ? null : counted(count, 'author');
  if (count === null || count <= 1) return first;
  return count === 2 && second
    ? `${first} and ${second}`
    : `${first} and ${counted(count - 1, 'other')}`;
}
