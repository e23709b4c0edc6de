import { expect, test } from 'vitest';
import { listingMarkdown } from '../../src/outputs/listing-markdown.ts';
import { makePaper, makeProject } from '../make.ts';

test('a heading, an introduction and a section for each paper', () => {
  const papers = [
    makePaper('bt2', [], {
      title: 'BT^2: *Stars* & $x_1$',
      abstract: 'One # two.\n\nSee https://a.org/b_c.',
      published: '2025-10-30',
      organization: { id: 'a', handle: 'a', name: 'A Lab' },
      comments: 4,
    }),
    makePaper('next', [], { title: 'Next', comments: 0 }),
  ];
  const listing = {
    heading: '1 December 2025',
    introduction: '2 papers: *.',
    papers,
    isWhole: true,
  };
  const project = makeProject('https://papers.example/');
  expect(listingMarkdown(listing, project)).toBe(`# 1 December 2025

2 papers: \\*.

## BT<sup>2</sup>: \\*Stars\\* & $x_1$

<https://papers.example/papers/bt2/> · 30 October 2025 · A Lab · 4 comments

One # two.

See <https://a.org/b_c>.

## Next

<https://papers.example/papers/next/>
`);
  expect(listingMarkdown({ ...listing, isWhole: false }, project)).not.toContain('One # two');
});
