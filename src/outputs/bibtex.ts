import { escapeBibtex } from '../text/to-bibtex.ts';

/** What a citation says of a paper. */
export interface Citation {
  /** Also the citation key. */
  id: string;
  /** LaTeX in a record for BibTeX, plain text in others. */
  title: string;
  authors: string[];
  /** `YYYY-MM-DD` */
  published: string | null;
  arxivId: string | null;
  /** Absolute permalink. */
  url: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A BibTeX record in UTF-8: `@misc`, which both classic BibTeX and biblatex know. The title is
 * braced, so that styles keep its capitals.
 */
export function bibtex(citation: Citation): string {
  const { published, arxivId, authors } = citation;
  const fields: [string, string | null][] = [
    ['title', `{{${citation.title}}}`],
    [
      'author',
      authors.length > 0
        ? `{${authors.map((name) => `{${escapeBibtex(name)}}`).join(' and ')}}`
        : null,
    ],
    ['year', published && `{${published.slice(0, 4)}}`],
    ['month', published && (MONTHS[Number(published.slice(5, 7)) - 1] ?? null)],
    ['eprint', arxivId && `{${arxivId}}`],
    ['archiveprefix', arxivId && '{arXiv}'],
    ['url', `{${citation.url}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@misc{${citation.id},`, ...lines, '}', ''].join('\n');
}
