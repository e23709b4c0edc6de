import type { FeedFormat } from './feed.ts';
import { plainCharacters } from './xml.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const jsonFeed: FeedFormat = {
  name: 'JSON',
  mediaType: 'application/feed+json',
  head: 'feed.json',
  archive: (month) => `${month}.json`,
  body: ({ id, title, url, summary, html, authors, categories, related }) =>
    // What stands before it has the opening brace and the dates.
    write({
      id,
      url,
      external_url: related[0]?.url,
      title,
      summary: summary === '' ? undefined : summary,
      // An item must have one of both.
      ...(html === '' ? { content_text: summary || title } : { content_html: html }),
      authors: authors.length > 0 ? authors.map((name) => ({ name })) : undefined,
      tags: categories.length > 0 ? categories.map(({ label }) => label) : undefined,
    }).slice(1, -1),
  entryStart: ({ published, updated }) =>
    `{"date_published":"${published}","date_modified":"${updated}",`,
  entryEnd: '}',
  separator: ',\n',
  start: ({ info, self, previous }) => {
    const feed = write({
      version: 'https://jsonfeed.org/version/1.1',
      title: info.title,
      description: info.description,
      language: info.language,
      home_page_url: info.url,
      feed_url: self,
      next_url: previous ?? undefined,
      authors: [{ name: info.author }],
    });
    return `${feed.slice(0, -1)},"items":[\n`;
  },
  end: '\n]}\n',
};

function write(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'string' ? plainCharacters(one) : one,
  );
}
