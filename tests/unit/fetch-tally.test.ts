import { expect, test } from 'vitest';
import { summaryOf } from '../../src/fetch/tally.ts';

test.each([
  [{ saved: 0, unchanged: 0, known: 0, none: 0, failed: 0, left: 0 }, 'Fetched 0 days'],
  [{ saved: 1, unchanged: 0, known: 0, none: 0, failed: 0, left: 0 }, 'Fetched 1 day'],
  [
    { saved: 3, unchanged: 2, known: 1, none: 5, failed: 1, left: 4 },
    'Fetched 3 days, 2 unchanged, 5 without a listing, 1 already known, 1 failed, 4 not requested',
  ],
])('summary of %j', (tally, text) => {
  expect(summaryOf(tally)).toBe(text);
});
