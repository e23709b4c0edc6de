import { expect, test } from 'vitest';
import { opml } from '../../src/outputs/feeds/opml.ts';

const feed = (title: string) => ({
  title,
  description: `All of ${title}`,
  feedUrl: `https://papers.example/${title.length}/feed.xml`,
  url: `https://papers.example/${title.length}/`,
});

test('several groups are folders, and a single one is not', () => {
  const groups = [
    { title: 'Topics', feeds: [feed('A & B')] },
    { title: 'Searches', feeds: [feed('C')] },
  ];
  const outline = (title: string, text: string) =>
    `<outline type="rss" text="${text}" title="${text}" description="All of ${text}" xmlUrl="https://papers.example/${title.length}/feed.xml" htmlUrl="https://papers.example/${title.length}/"/>`;
  expect(opml('Papers', groups)).toBe(
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<opml version="2.0">',
      '<head><title>Papers</title></head>',
      '<body>',
      '<outline text="Topics">',
      outline('A & B', 'A &#x26; B'),
      '</outline>',
      '<outline text="Searches">',
      outline('C', 'C'),
      '</outline>',
      '</body>',
      '</opml>',
      '',
    ].join('\n'),
  );
  expect(opml('Papers', groups.slice(1)).split('\n').slice(3, 6)).toEqual([
    '<body>',
    outline('C', 'C'),
    '</body>',
  ]);
});
