import { parseText } from '../text/parse-text.ts';
import { toMarkdown } from '../text/to-markdown.ts';

/** A paper in a listing. */
export interface MarkdownPaper {
  title: string;
  abstract: string | null;
  /** Facts in words, such as `30 Oct 2025`. */
  facts: string[];
  /** Absolute permalink. */
  url: string;
}

/**
 * A page of papers as Markdown: a heading, an introduction, and a section for each paper.
 *
 * @param heading plain text.
 * @param introduction plain text.
 */
export function listingMarkdown(
  heading: string,
  introduction: string,
  papers: MarkdownPaper[],
): string {
  const sections = papers.map(({ title, abstract, facts, url }) =>
    [
      `## ${markdown(title)}`,
      [`<${url}>`, ...facts].join(' · '),
      ...(abstract === null ? [] : [markdown(abstract)]),
    ].join('\n\n'),
  );
  return `${[`# ${markdown(heading)}`, markdown(introduction), ...sections].join('\n\n')}\n`;
}

function markdown(source: string): string {
  return toMarkdown(parseText(source)).trim();
}
