import { listingMarkdown, type MarkdownPaper } from '../../outputs/listing-markdown.ts';
import type { Paper } from '../../schema/paper.ts';
import { keyed } from './cache-key.ts';
import type { Catalog } from '../catalog.ts';
import { counted } from '../../values/counted.ts';
import { formatDay, formatLongDay } from '../../values/dates.ts';
import { lookup } from '../../values/lookup.ts';
import { paths, permalink } from '../../values/paths.ts';
import { newestFirst } from './newest-first.ts';
import { papersByTopic } from './topic.ts';

/** A page as Markdown. */
export interface MarkdownView {
  /** Its parts; the text is made of them when the page is written. */
  heading: string;
  introduction: string;
  papers: MarkdownPaper[];
}

/** The static paths of all days as Markdown, with whole abstracts. */
export function dayMarkdownPaths(catalog: Catalog) {
  return catalog.days.map(({ date, papers }) => {
    const listed = papers.map((id) => lookup(catalog.papers, id));
    const view: MarkdownView = {
      heading: formatLongDay(date),
      introduction: `${counted(papers.length, 'paper')}.`,
      papers: listed.map((paper) => ({ ...paperOf(paper), abstract: paper.abstract })),
    };
    return keyed({ date }, view);
  });
}

/** The static paths of all topics as Markdown: titles alone, since a topic may have thousands. */
export function topicMarkdownPaths(catalog: Catalog) {
  const byTopic = papersByTopic(catalog);
  return Array.from(catalog.topics.values(), ({ id, data: { title, summary } }) => {
    const papers = newestFirst(byTopic.get(id) ?? []);
    const view: MarkdownView = {
      heading: title,
      introduction: summary,
      papers: papers.map(paperOf),
    };
    return keyed({ id }, view);
  });
}

function paperOf({ id, title, published, organization, comments }: Paper): MarkdownPaper {
  const facts = [
    published && formatDay(published),
    organization?.name,
    comments ? counted(comments, 'comment') : null,
  ];
  const known = facts.flatMap((fact) => fact ?? []);
  return { title, abstract: null, facts: known, url: permalink(paths.paper(id)) };
}

/** The answer of a Markdown page. */
export function markdownResponse({ heading, introduction, papers }: MarkdownView): Response {
  const body = listingMarkdown(heading, introduction, papers);
  return new Response(body, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
