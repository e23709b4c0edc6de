import { expect, test } from 'vitest';
import { backOff, retryAfterMs } from '../../src/fetch/wait.ts';

const now = Date.UTC(2025, 10, 19, 8, 0, 0);

test.each([
  [null, 0],
  ['', 0],
  ['0', 0],
  ['120', 120_000],
  [' 7 ', 7_000],
  ['-1', 0],
  ['1.5', 0],
  ['soon', 0],
  ['2050', 2_050_000],
  ['Wed, 19 Nov 2025 08:01:30 GMT', 90_000],
  ['Wednesday, 19-Nov-25 08:01:30 GMT', 90_000],
  ['Wed Nov 19 08:01:30 2025', 90_000],
  ['Wed, 19 Nov 2025 07:59:59 GMT', 0],
  ['Wed, 99 Nov 2025 08:01:30 GMT', 0],
  ['2025-11-19T08:01:30Z', 0],
])('Retry-After %j asks for %i ms', (field, expected) => {
  expect(retryAfterMs(field, now)).toBe(expected);
});

test.each([
  [1, 1000, null, 2_000],
  [2, 1000, null, 4_000],
  [5, 1000, null, 32_000],
  [6, 1000, null, 60_000],
  [99, 1000, null, 60_000],
  [1, 90_000, null, 90_000],
  [1, 1000, '1', 2_000],
  [1, 1000, '300', 300_000],
  [3, 10, 'Wed, 19 Nov 2025 08:00:02 GMT', 2_000],
])('after try %i with a pause of %i ms and Retry-After %j', (tries, pause, field, expected) => {
  expect(backOff(tries, pause, field, now)).toBe(expected);
});
