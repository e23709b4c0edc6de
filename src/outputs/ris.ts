import type { ScholarlyArticle } from './json-ld.ts';

/**
 * A record in UTF-8 for reference managers (RIS format specification of Research Information
 * Systems, 2001 and 2011: one tag per line, lines end with CRLF, a date keeps its slashes). `GEN`
 * is what `@misc` is to BibTeX. Names stay as they are, because it is not known where a family name
 * begins. The abstract is on the page that shows the record, once.
 */
export function risEntry(article: ScholarlyArticle): string {
  const { title, authors, published, arxivId, keywords, url } = article;
  const fields: [tag: string, value: string | null | undefined][] = [
    ['TY', 'GEN'],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', withoutAsterisk(name)]),
    ['PY', published?.slice(0, 4)],
    ['DA', published && `${published.replaceAll('-', '/')}/`],
    ...keywords.map((keyword): [string, string] => ['KW', withoutAsterisk(keyword)]),
    ['DB', arxivId && 'arXiv'],
    ['AN', arxivId && `arXiv:${arxivId}`],
    // The DOI that arXiv registers for each of its papers (info.arxiv.org/help/doi.html).
    ['DO', arxivId && `10.48550/arXiv.${arxivId}`],
    ['UR', url],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const line = oneLine(value ?? '');
    return line ? [`${tag}  - ${line}`] : [];
  });
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** The specification forbids it in names and keywords. */
function withoutAsterisk(text: string): string {
  return text.replaceAll('*', '');
}

/** A tag counts only at the start of a line. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
