import type { Keywords } from '../../archive/keywords.ts';
import type { Archive, Paper } from '../../schema.ts';
import { textOf } from '../paper-text.ts';

/** A record as Pagefind takes it. */
export interface SearchRecord {
  /** Path of the paper's page, without the base path. */
  url: string;
  language: string;
  /** What is searched and excerpted: the abstract. */
  content: string;
  /** What a result shows. Title, authors and keywords are searched too, with weights of their own. */
  meta: { title: string; authors: string; keywords: string; facts: string };
  filters: Record<'topic' | 'year' | 'day' | 'organization', string[]>;
  /** Pagefind leaves a record without a sort key out of a sorted search, so each has both. */
  sort: Record<'published' | 'comments', string>;
}

/** The facts of a result, in JSON since Pagefind's metadata are texts. */
export interface ResultFacts {
  published: string | null;
  authorCount: number | null;
  organization: string | null;
  comments: number | null;
}

/**
 * The search records of an archive, in the order of their URLs: Pagefind's output depends on the
 * order in which it gets them.
 */
export function searchRecords(
  { papers }: Archive,
  { ofPaper }: Pick<Keywords, 'ofPaper'>,
  language: string,
  pathOf: (id: string) => string,
): SearchRecord[] {
  return papers.map((paper) => {
    const keywords = ofPaper.get(paper.id)?.map(({ label }) => label) ?? [];
    return recordOf(paper, keywords, language, pathOf(paper.id));
  });
}

function recordOf(paper: Paper, keywords: string[], language: string, url: string): SearchRecord {
  const { title, abstract } = textOf(paper);
  const { authors, published, authorCount, organization, comments, topics, listings } = paper;
  const facts: ResultFacts = {
    published,
    authorCount,
    organization: organization?.name ?? null,
    comments,
  };
  return {
    url,
    language,
    content: abstract?.replaceAll('\n\n', ' ') ?? '',
    meta: {
      title,
      authors: authors.join(', '),
      keywords: keywords.join(', '),
      facts: JSON.stringify(facts),
    },
    filters: {
      topic: topics,
      year: published ? [published.slice(0, 4)] : [],
      day: [...new Set(listings.map(({ day }) => day))],
      organization: organization ? [organization.id] : [],
    },
    sort: {
      published: String(published ? daysSince1900(published) : 0),
      comments: String(comments ?? 0),
    },
  };
}

/**
 * Pagefind 1.6 sorts by numbers of 32-bit precision, in which 20251027 and 20251029 are the same;
 * a count of days is exact.
 */
function daysSince1900(day: string): number {
  return (Date.parse(day) - Date.UTC(1900, 0, 1)) / 86_400_000;
}
