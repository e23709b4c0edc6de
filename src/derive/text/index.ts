import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseText } from '../../text/parse-text.ts';
import { toBibtex } from '../../text/to-bibtex.ts';
import { toHtml, toInlineHtml } from '../../text/to-html.ts';
import { toMarkdown } from '../../text/to-markdown.ts';
import { toPlain } from '../../text/to-plain.ts';
import type { Derivation } from '../derivation.ts';

/** A title in every form that an output wants. */
export interface TitleForms {
  plain: string;
  /** HTML that may stand inside a link. */
  html: string;
  /** For BibTeX. */
  latex: string;
  markdown: string;
}

/** An abstract in every form that an output wants; a blank line stands between paragraphs. */
export interface AbstractForms {
  plain: string;
  /** Links to papers lead to arXiv. */
  html: string;
  markdown: string;
  /** The arXiv ids that it links to, each once. */
  references: string[];
  /** For HTML that links to the archive's own pages; null where the abstract has no references. */
  tree: Root | null;
}

/** Parses a title, once for all outputs. */
export const titleForms: Derivation<string, TitleForms> = {
  name: 'title',
  folder: 'text',
  inputs: (title) => title,
  run(title) {
    const tree = parseText(title);
    return {
      plain: toPlain(tree),
      html: toInlineHtml(tree),
      latex: toBibtex(tree),
      markdown: toMarkdown(tree).trim(),
    };
  },
};

/** Parses an abstract, once for all outputs. */
export const abstractForms: Derivation<string, AbstractForms> = {
  name: 'abstract',
  folder: 'text',
  inputs: (abstract) => abstract,
  run(abstract) {
    const tree = parseText(abstract);
    const references = referencesIn(tree);
    return {
      plain: toPlain(tree),
      html: toHtml(tree),
      markdown: toMarkdown(tree).trim(),
      references,
      tree: references.length > 0 ? tree : null,
    };
  },
};

function referencesIn(tree: Root): string[] {
  const references = new Set<string>();
  visit(tree, 'link', ({ data }) => {
    if (data?.arxivId) references.add(data.arxivId);
  });
  return [...references];
}
