import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { rss } from '../../src/outputs/rss.ts';

const info = {
  title: 'Papers & more',
  description: 'A <feed>',
  language: 'en',
  url: 'https://papers.example/archive/',
  feedUrl: 'https://papers.example/archive/feed.xml',
};

const items = [
  {
    guid: 'tag:papers.example,2025:paper/a',
    title: 'A < B & ]]> C',
    url: 'https://papers.example/archive/papers/a/',
    summary: 'Is a < b & c?\n\nSecond ]]> <script>alert(1)</script>.',
    html: '<p>Is a &lt; b &amp; c?</p><p>Second ]]&gt; &lt;script&gt;alert(1)&lt;/script&gt;.</p>',
    day: '2025-12-01',
    categories: ['Theory & Mathematics'],
  },
  {
    guid: 'tag:papers.example,2025:paper/b',
    title: 'B',
    url: 'https://papers.example/archive/papers/b/',
    summary: null,
    html: null,
    day: '2025-11-10',
    categories: [],
  },
];

test('an independent reader finds what was written', async () => {
  const feed = await new Parser().parseString(rss(info, items));
  expect(feed.title).toBe('Papers & more');
  expect(feed.feedUrl).toBe(info.feedUrl);
  expect(
    feed.items.map(({ guid, title, link, isoDate, categories }) => ({
      guid,
      title,
      link,
      isoDate,
      categories,
    })),
  ).toEqual([
    {
      guid: 'tag:papers.example,2025:paper/a',
      title: 'A < B & ]]> C',
      link: 'https://papers.example/archive/papers/a/',
      isoDate: '2025-12-01T00:00:00.000Z',
      categories: ['Theory & Mathematics'],
    },
    {
      guid: 'tag:papers.example,2025:paper/b',
      title: 'B',
      link: 'https://papers.example/archive/papers/b/',
      isoDate: '2025-11-10T00:00:00.000Z',
      categories: undefined,
    },
  ]);
  expect(feed.items[0]?.['content:encoded']).toBe(
    '<p>Is a &lt; b &amp; c?</p><p>Second ]]&gt; &lt;script&gt;alert(1)&lt;/script&gt;.</p>',
  );
});

test('the dates come from the data, so two documents of the same items are the same', () => {
  expect(rss(info, items)).toBe(rss(info, items));
  expect(rss(info, items)).toContain(
    '<lastBuildDate>Mon, 01 Dec 2025 00:00:00 GMT</lastBuildDate>',
  );
});
