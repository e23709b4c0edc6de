/** What a citation says of a paper. */
export interface Citation {
  /** Also the citation key. */
  id: string;
  title: string;
  authors: string[];
  /** `YYYY-MM-DD` */
  published: string | null;
  arxivId: string | null;
  /** Absolute permalink. */
  url: string;
}

/** Characters that BibTeX or LaTeX would read as markup. */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A BibTeX record in UTF-8: `@misc`, which both classic BibTeX and biblatex know. The title is
 * braced, so that styles keep its capitals.
 */
export function bibtex(citation: Citation): string {
  const { published, arxivId, authors } = citation;
  const fields: [string, string | null][] = [
    ['title', `{{${escape(citation.title)}}}`],
    [
      'author',
      authors.length > 0 ? `{${authors.map((name) => `{${escape(name)}}`).join(' and ')}}` : null,
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

function escape(text: string): string {
  return text.replace(/[\\{}%&$#_~^]/g, (character) => SPECIAL[character] ?? character);
}
