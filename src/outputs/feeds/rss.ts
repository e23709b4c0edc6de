import { escape } from 'html-escaper';
import type { FeedDocument, FeedFormat } from './feed.ts';
import { cdata, xmlElement, xmlHeader, xmlText } from './xml.ts';

/** RSS 2.0 after the RSS Advisory Board's profile, with the archives of RFC 5005, appendix B. */
export const rss: FeedFormat = {
  name: 'RSS',
  mediaType: 'application/rss+xml',
  head: 'feed.xml',
  archive: (month) => `${month}.xml`,
  body: ({ id, title, url, summary, html, authors, categories }) =>
    [
      xmlElement('title', {}, xmlText(title)),
      xmlElement('link', {}, xmlText(url)),
      xmlElement('guid', { isPermaLink: 'false' }, xmlText(id)),
      ...authors.map((name) => xmlElement('dc:creator', {}, xmlText(name))),
      ...categories.map(({ label }) => xmlElement('category', {}, xmlText(label))),
      // HTML by the profile.
      ...(summary === '' ? [] : [xmlElement('description', {}, xmlText(escape(summary)))]),
      ...(html === '' ? [] : [xmlElement('content:encoded', {}, cdata(html))]),
    ].join('\n'),
  entryStart: ({ published }) => `<item>\n<pubDate>${rfc822(published)}</pubDate>\n`,
  entryEnd: '\n</item>',
  separator: '\n',
  start: startOf,
  end: '\n</channel>\n</rss>\n',
};

function startOf({ info, self, current, previous, next, kind, updated }: FeedDocument): string {
  const namespaces = {
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:fh': kind === 'newest' ? null : 'http://purl.org/syndication/history/1.0',
  };
  const link = (rel: string, href: string | null) =>
    href === null ? [] : [xmlElement('atom:link', { rel, type: rss.mediaType, href })];
  const channel = [
    xmlElement('title', {}, xmlText(info.title)),
    xmlElement('link', {}, xmlText(info.url)),
    xmlElement('description', {}, xmlText(info.description)),
    xmlElement('language', {}, xmlText(info.language)),
    xmlElement('lastBuildDate', {}, rfc822(updated)),
    xmlElement('docs', {}, 'https://www.rssboard.org/rss-specification'),
    ...link('self', self),
    ...link('current', kind === 'archive' ? current : null),
    ...link('prev-archive', previous),
    ...link('next-archive', next),
    ...(kind === 'newest' ? [] : [`<fh:${kind}/>`]),
  ];
  const root = xmlElement('rss', { version: '2.0', ...namespaces }).replace(/\/>$/, '>');
  return `${xmlHeader(info.styleUrl)}${root}\n<channel>\n${channel.join('\n')}\n`;
}

/** A date of RFC 3339 as RFC 822 writes it, with a year of four digits. */
function rfc822(date: string): string {
  return new Date(date).toUTCString();
}
