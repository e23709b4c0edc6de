import type { Listing } from '../../src/dumps/formats.ts';
import type { Entry } from '../../src/schema/dump.ts';

/** An entry as an item of an answer. */
export function toItem(entry: Entry): Record<string, unknown> {
  const { authors, authorCount, organization, links } = entry;
  const shown = authors.map((name) => ({ _id: '0', name, hidden: false }));
  const hidden = Array.from({ length: (authorCount ?? 0) - authors.length }, () => ({
    _id: '0',
    name: 'Kept Back',
    hidden: true,
  }));
  return {
    paper: {
      id: entry.arxivId ?? entry.recordId,
      title: entry.title,
      summary: entry.abstract,
      publishedAt: entry.published && `${entry.published}T17:34:15.000Z`,
      authors: [...hidden, ...shown],
      upvotes: entry.upvotes,
      ai_keywords: entry.keywords,
      githubRepo: links.code,
      projectPage: links.project,
      ai_summary: entry.summary?.text,
      ai_summary_model: entry.summary?.model,
      githubStars: entry.stars,
      mediaUrls: entry.media,
    },
    title: entry.title,
    numComments: entry.comments,
    thumbnail: entry.thumbnail,
    isAuthorParticipating: entry.authorTakesPart,
    organization: organization && { name: organization.handle, fullname: organization.name },
  };
}

/**
 * A listing as an answer of the API.
 *
 * @param indent spaces a level; 0 puts all on one line.
 */
export function printApiJson({ entries }: Listing, indent: number): string {
  return JSON.stringify(entries.map(toItem), null, indent);
}
