import { visit } from 'unist-util-visit';
import type { Paper } from '../schema/paper.ts';
import { parseText } from '../text/parse-text.ts';
import { toBibtex } from '../text/to-bibtex.ts';
import { toInlineHtml } from '../text/to-html.ts';
import { toPlain } from '../text/to-plain.ts';

/** How a paper's title and abstract read. */
export interface PaperText {
  /** Plain text. */
  title: string;
  /** HTML that may stand inside a link. */
  titleHtml: string;
  /** LaTeX, for BibTeX. */
  titleLatex: string;
  /** Plain text with a blank line between paragraphs; null where there is none. */
  abstract: string | null;
  /** The arXiv ids that the abstract links to. */
  references: string[];
}

const known = new WeakMap<Source, PaperText>();

type Source = Pick<Paper, 'title' | 'abstract'>;

/** How a paper's title and abstract read: worked out once, when it is asked for. */
export function textOf(paper: Source): PaperText {
  const before = known.get(paper);
  if (before) return before;
  const title = parseText(paper.title);
  const abstract = paper.abstract === null ? null : parseText(paper.abstract);
  const references = new Set<string>();
  if (abstract) {
    visit(abstract, 'link', ({ data }) => {
      if (data?.arxivId) references.add(data.arxivId);
    });
  }
  const text: PaperText = {
    title: toPlain(title),
    titleHtml: toInlineHtml(title),
    titleLatex: toBibtex(title),
    abstract: abstract && toPlain(abstract),
    references: [...references],
  };
  known.set(paper, text);
  return text;
}
