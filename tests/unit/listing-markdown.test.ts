import { expect, test } from 'vitest';
import { listingMarkdown } from '../../src/outputs/listing-markdown.ts';

test('a heading, an introduction and a section for each paper', () => {
  const papers = [
    {
      title: 'BT^2: *Stars* & $x_1$',
      abstract: 'One # two.\n\nSee https://a.org/b_c.',
      facts: ['30 October 2025', '4 comments'],
      url: 'https://papers.example/papers/bt2/',
    },
    { title: 'Next', abstract: null, facts: [], url: 'https://papers.example/papers/next/' },
  ];
  expect(listingMarkdown('1 December 2025', '2 papers.', papers)).toBe(`# 1 December 2025

2 papers.

## BT<sup>2</sup>: \\*Stars\\* & $x_1$

<https://papers.example/papers/bt2/> · 30 October 2025 · 4 comments

One # two.

See <https://a.org/b_c>.

## Next

<https://papers.example/papers/next/>
`);
});
