import { expect, test } from 'vitest';
import { frozenPapers, frozenSize } from '../../src/values/frozen-papers.ts';

test('statistics are frozen on a ladder of a tenth', () => {
  expect(Array.from({ length: 14 }, (_, size) => frozenSize(size))).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
  ]);
  expect([21, 22, 23, 24, 25, 26, 27].map(frozenSize)).toEqual([20, 22, 22, 24, 24, 26, 26]);
  const sizes = new Set(Array.from({ length: 1001 }, (_, at) => frozenSize(109_500 + at)));
  expect(sizes.size).toBeLessThanOrEqual(2);
});

test('the first papers by day, then by id, are counted', () => {
  const papers = ['c', 'a', 'b'].map((id) => ({
    id,
    day: id === 'a' ? '2025-02-01' : '2025-01-01',
  }));
  expect(frozenPapers(papers).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});
