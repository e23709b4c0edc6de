import type { FeedDocument, FeedFormat } from './feed.ts';
import { cdata, plainCharacters, xmlElement, xmlHeader, xmlText } from './xml.ts';

/** Atom (RFC 4287) with archives (RFC 5005). */
export const atom: FeedFormat = {
  name: 'Atom',
  mediaType: 'application/atom+xml',
  head: 'atom.xml',
  archive: (month) => `${month}.atom`,
  body: ({ id, title, url, summary, html, authors, categories, related }) =>
    [
      xmlElement('id', {}, xmlText(id)),
      xmlElement('title', {}, xmlText(title)),
      xmlElement('link', { rel: 'alternate', type: 'text/html', href: url }),
      ...related.map((one) =>
        xmlElement('link', { rel: 'related', title: one.title, href: one.url }),
      ),
      ...authors.map((name) => xmlElement('author', {}, xmlElement('name', {}, xmlText(name)))),
      ...categories.map(({ term, label }) => xmlElement('category', { term, label })),
      ...(summary === '' ? [] : [xmlElement('summary', {}, xmlText(summary))]),
      ...(html === '' ? [] : [contentOf(html)]),
    ].join('\n'),
  entryStart: ({ published, updated }) =>
    `<entry>\n<published>${published}</published>\n<updated>${updated}</updated>\n`,
  entryEnd: '\n</entry>',
  separator: '\n',
  start: startOf,
  end: '\n</feed>\n',
};

function startOf({ info, self, current, previous, next, kind, updated }: FeedDocument): string {
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:fh': kind === 'newest' ? null : 'http://purl.org/syndication/history/1.0',
    'xml:lang': info.language,
  };
  const link = (rel: string, href: string | null) =>
    href === null ? [] : [xmlElement('link', { rel, type: atom.mediaType, href })];
  const feed = [
    xmlElement('id', {}, xmlText(info.id)),
    xmlElement('title', {}, xmlText(info.title)),
    xmlElement('subtitle', {}, xmlText(info.description)),
    xmlElement('updated', {}, updated),
    xmlElement('author', {}, xmlElement('name', {}, xmlText(info.author))),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: info.url }),
    ...link('self', self),
    ...link('current', kind === 'archive' ? current : null),
    ...link('prev-archive', previous),
    ...link('next-archive', next),
    ...(kind === 'newest' ? [] : [`<fh:${kind}/>`]),
  ];
  const root = xmlElement('feed', namespaces).replace(/\/>$/, '>');
  return `${xmlHeader(info.styleUrl)}${root}\n${feed.join('\n')}\n`;
}

/**
 * HTML as XHTML, which a browser can show, or as text where it has a formula: RFC 4287's schema
 * knows no MathML within XHTML (appendix B, `anyXHTML`).
 */
function contentOf(html: string): string {
  if (html.includes('<math')) return xmlElement('content', { type: 'html' }, cdata(html));
  // XML forbids the end of a CDATA section in text (XML 1.0, 2.4).
  const markup = plainCharacters(html).replaceAll(']]>', ']]&#x3E;');
  const div = xmlElement('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, markup);
  return xmlElement('content', { type: 'xhtml' }, div);
}
