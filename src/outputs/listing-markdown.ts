import type { ArchivePaper } from '../model/model.ts';
import type { Published } from '../model/published.ts';
import { toMarkdown } from '../text/to-markdown.ts';
import { counted } from '../values/counted.ts';
import { formatDay } from '../values/dates.ts';
import { paths } from '../values/paths.ts';

/** A page of papers. */
export interface MarkdownListing {
  /** Plain text. */
  heading: string;
  /** Plain text. */
  introduction: string;
  papers: ArchivePaper[];
  /** Whether abstracts are shown. */
  isWhole: boolean;
}

/** A page of papers as Markdown: a heading, an introduction, and a section for each paper. */
export function listingMarkdown(
  { heading, introduction, papers, isWhole }: MarkdownListing,
  { address }: Pick<Published['project'], 'address'>,
): string {
  const sections = papers.map(({ id, text, ...paper }) =>
    [
      `## ${text.title.markdown}`,
      [`<${address.permalink(paths.paper(id))}>`, ...factsOf(paper)].join(' · '),
      ...(isWhole && text.abstract ? [text.abstract.markdown] : []),
    ].join('\n\n'),
  );
  return `${[`# ${plain(heading)}`, plain(introduction), ...sections].join('\n\n')}\n`;
}

/** Facts in words, such as `30 October 2025`. */
function factsOf({
  published,
  organization,
  comments,
}: Pick<ArchivePaper, 'published' | 'organization' | 'comments'>): string[] {
  return [
    ...(published === null ? [] : [formatDay(published)]),
    ...(organization ? [organization.name] : []),
    ...(comments ? [counted(comments, 'comment')] : []),
  ];
}

/** Plain text, in which Markdown sees no markup. */
function plain(value: string): string {
  const text = { type: 'text' as const, value };
  return toMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [text] }] }).trim();
}
