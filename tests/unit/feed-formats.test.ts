import RssParser from 'rss-parser';
import { expect, test } from 'vitest';
import { atom } from '../../src/outputs/feeds/atom.ts';
import { writeFeed, type FeedDocument, type FeedItem } from '../../src/outputs/feeds/feed.ts';
import { shortened } from '../../src/outputs/feeds/detail.ts';
import { FEED_FORMATS } from '../../src/outputs/feeds/formats.ts';
import { jsonFeed } from '../../src/outputs/feeds/json-feed.ts';
import { rss } from '../../src/outputs/feeds/rss.ts';

const document: FeedDocument = {
  info: {
    id: 'tag:papers.example,2025:feed/all',
    title: 'Papers & more',
    description: 'A <feed>',
    language: 'en',
    author: 'The archive',
    url: 'https://papers.example/archive/',
    styleUrl: 'https://papers.example/archive/feed.css',
  },
  self: 'https://papers.example/archive/feed',
  current: 'https://papers.example/archive/feed',
  previous: null,
  next: null,
  kind: 'newest',
  updated: '2025-12-03T01:00:00Z',
};

const item: FeedItem & { published: string; updated: string } = {
  id: 'tag:papers.example,2025:paper/a',
  title: 'A < B & ]]> C',
  url: 'https://papers.example/archive/papers/a/',
  summary: 'Is a < b & "c"?',
  html: '<p>Is a &#x3C; b? ]]> <math><mi class="tml-bold">x</mi></math></p>',
  authors: ['Ann Ö', 'Bo'],
  categories: [{ term: 'theory', label: 'Theory & Mathematics' }],
  related: [{ title: 'arXiv', url: 'https://arxiv.org/abs/2512.00001' }],
  published: '2025-12-01T01:00:00Z',
  updated: '2025-12-03T01:00:00Z',
};

const archive: FeedDocument = {
  ...document,
  self: 'https://papers.example/archive/2025-11',
  previous: 'https://papers.example/archive/2025-10',
  next: 'https://papers.example/archive/2025-12',
  kind: 'archive',
};

test('RSS, exactly', () => {
  expect(writeFeed(rss, document, [item])).toBe(`<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="https://papers.example/archive/feed.css"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Papers &#x26; more</title>
<link>https://papers.example/archive/</link>
<description>A &#x3C;feed&#x3E;</description>
<language>en</language>
<lastBuildDate>Wed, 03 Dec 2025 01:00:00 GMT</lastBuildDate>
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link rel="self" type="application/rss+xml" href="https://papers.example/archive/feed"/>
<item>
<pubDate>Mon, 01 Dec 2025 01:00:00 GMT</pubDate>
<title>A &#x3C; B &#x26; ]]&#x3E; C</title>
<link>https://papers.example/archive/papers/a/</link>
<guid isPermaLink="false">tag:papers.example,2025:paper/a</guid>
<dc:creator>Ann Ö</dc:creator>
<dc:creator>Bo</dc:creator>
<category>Theory &#x26; Mathematics</category>
<description>Is a &#x26;lt; b &#x26;amp; &#x26;quot;c&#x26;quot;?</description>
<content:encoded><![CDATA[<p>Is a &#x3C; b? ]]]]><![CDATA[> <math><mi class="tml-bold">x</mi></math></p>]]></content:encoded>
</item>
</channel>
</rss>
`);
});

test('Atom, exactly', () => {
  expect(writeFeed(atom, document, [item])).toBe(`<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="https://papers.example/archive/feed.css"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>tag:papers.example,2025:feed/all</id>
<title>Papers &#x26; more</title>
<subtitle>A &#x3C;feed&#x3E;</subtitle>
<updated>2025-12-03T01:00:00Z</updated>
<author><name>The archive</name></author>
<link rel="alternate" type="text/html" href="https://papers.example/archive/"/>
<link rel="self" type="application/atom+xml" href="https://papers.example/archive/feed"/>
<entry>
<published>2025-12-01T01:00:00Z</published>
<updated>2025-12-03T01:00:00Z</updated>
<id>tag:papers.example,2025:paper/a</id>
<title>A &#x3C; B &#x26; ]]&#x3E; C</title>
<link rel="alternate" type="text/html" href="https://papers.example/archive/papers/a/"/>
<link rel="related" title="arXiv" href="https://arxiv.org/abs/2512.00001"/>
<author><name>Ann Ö</name></author>
<author><name>Bo</name></author>
<category term="theory" label="Theory &#x26; Mathematics"/>
<summary>Is a &#x3C; b &#x26; &#x22;c&#x22;?</summary>
<content type="html"><![CDATA[<p>Is a &#x3C; b? ]]]]><![CDATA[> <math><mi class="tml-bold">x</mi></math></p>]]></content>
</entry>
</feed>
`);
});

test('what has no formula is XHTML in Atom', () => {
  const text = writeFeed(atom, document, [{ ...item, html: '<p>A &#x3C; ]]> B</p>' }]);
  expect(text).toContain(
    '\n<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &#x3C; ]]&#x3E; B</p></div></content>\n',
  );
});

test('JSON Feed, exactly', () => {
  const text = writeFeed(jsonFeed, { ...document, previous: archive.self }, [item, item]);
  const entry = {
    date_published: '2025-12-01T01:00:00Z',
    date_modified: '2025-12-03T01:00:00Z',
    id: item.id,
    url: item.url,
    external_url: 'https://arxiv.org/abs/2512.00001',
    title: item.title,
    summary: item.summary,
    content_html: item.html,
    authors: [{ name: 'Ann Ö' }, { name: 'Bo' }],
    tags: ['Theory & Mathematics'],
  };
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Papers & more',
    description: 'A <feed>',
    language: 'en',
    home_page_url: 'https://papers.example/archive/',
    feed_url: document.self,
    next_url: archive.self,
    authors: [{ name: 'The archive' }],
  };
  const lines = [`${JSON.stringify(head).slice(0, -1)},"items":[`, `${JSON.stringify(entry)},`];
  expect(text).toBe([...lines, JSON.stringify(entry), ']}', ''].join('\n'));
});

test.each([
  ['RSS', rss, 'atom:link'],
  ['Atom', atom, 'link'],
] as const)('an archive of %s names its neighbours and says what it is', (_, format, link) => {
  const text = writeFeed(format, archive, [item]);
  const type = format.mediaType;
  for (const [rel, href] of Object.entries({
    self: archive.self,
    current: archive.current,
    'prev-archive': archive.previous,
    'next-archive': archive.next,
  })) {
    expect(text).toContain(`\n<${link} rel="${rel}" type="${type}" href="${href}"/>\n`);
  }
  expect(text).toContain('\n<fh:archive/>\n');
  const complete = writeFeed(format, { ...document, kind: 'complete' }, [item]);
  expect(complete).toContain('\n<fh:complete/>\n');
  expect(complete).not.toContain('archive"');
});

test('what XML forbids and no reader can show is in no format', async () => {
  const dirty = '\0A\u0008\u000B\u001F\u007F\u0085\uFFFE\uFFFF\uFFFD\uD800B';
  const bad = { ...item, title: dirty, summary: dirty, html: `<p>${dirty}</p>`, authors: [dirty] };
  for (const format of FEED_FORMATS) {
    const text = writeFeed(format, document, [bad]);
    expect(text, format.name).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFD-\uFFFF]|\\u/);
    if (format === jsonFeed) continue;
    const feed = await new RssParser().parseString(text);
    expect(feed.items[0]?.title).toBe('AB');
  }
});

test('an item without an abstract and authors has neither empty content nor empty names', () => {
  const bare = { ...item, html: '', authors: [], categories: [], related: [] };
  expect(writeFeed(rss, document, [bare])).not.toMatch(/content:encoded>|dc:creator>|<category/);
  expect(writeFeed(atom, document, [bare])).not.toMatch(/<content|<entry>[^]*<author>|<category/);
  expect(JSON.parse(writeFeed(jsonFeed, document, [bare]))).toMatchObject({
    items: [{ content_text: bare.summary }],
  });
});

test('of a title alone, each format has what it must have and no more', () => {
  const title = { ...shortened(item, 'title'), published: item.published, updated: item.updated };
  expect(writeFeed(rss, archive, [title])).toContain(`<item>
<pubDate>Mon, 01 Dec 2025 01:00:00 GMT</pubDate>
<title>A &#x3C; B &#x26; ]]&#x3E; C</title>
<link>https://papers.example/archive/papers/a/</link>
<guid isPermaLink="false">tag:papers.example,2025:paper/a</guid>
</item>`);
  expect(writeFeed(atom, archive, [title])).toContain(`<entry>
<published>2025-12-01T01:00:00Z</published>
<updated>2025-12-03T01:00:00Z</updated>
<id>tag:papers.example,2025:paper/a</id>
<title>A &#x3C; B &#x26; ]]&#x3E; C</title>
<link rel="alternate" type="text/html" href="https://papers.example/archive/papers/a/"/>
</entry>`);
  expect(JSON.parse(writeFeed(jsonFeed, archive, [title]))).toMatchObject({
    items: [
      {
        date_published: item.published,
        date_modified: item.updated,
        id: item.id,
        url: item.url,
        title: item.title,
        content_text: item.title,
      },
    ],
  });
});
