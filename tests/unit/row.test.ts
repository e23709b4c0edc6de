import { expect, test } from 'vitest';
import type { ShownPaper } from '../../src/schema/paper.ts';
import { rowOf } from '../../src/site/views/row.ts';
import { makePaper } from '../make.ts';

const paper = (facts: Partial<ShownPaper>) => makePaper('a', ['2025-06-01'], facts);

test('a row says what a long list needs', () => {
  const facts = { title: 'On x < y', published: '2025-05-30', authors: ['Ann'], upvotes: 12 };
  expect(rowOf(paper(facts))).toEqual({
    id: 'a',
    titleHtml: 'On x &#x3C; y',
    published: '2025-05-30',
    by: 'Ann',
    upvotes: 12,
  });
});

test.each<[names: string[], count: number | null, by: string | null]>([
  [[], null, null],
  [[], 1, '1 author'],
  [[], 7, '7 authors'],
  [['Ann'], null, 'Ann'],
  [['Ann', 'Bo'], 2, 'Ann and Bo'],
  [['Ann'], 2, 'Ann and 1 other'],
  [['Ann', 'Bo', 'Cy'], 3, 'Ann and 2 others'],
  [['Ann', 'Bo'], 9, 'Ann and 8 others'],
])('of %j and %j: %s', (authors, authorCount, by) => {
  expect(rowOf(paper({ authors, authorCount })).by).toBe(by);
});
