import { expect, test } from 'vitest';
import { calendarDay, englishMonth } from '../../src/values/calendar-day.ts';

test.each([
  [2025, 12, 1, '2025-12-01'],
  [2024, 2, 29, '2024-02-29'],
  [2025, 2, 29, null],
  [1900, 2, 29, null],
  [2000, 2, 29, '2000-02-29'],
  [2025, 4, 31, null],
  [2025, 13, 1, null],
  [2025, 1, 0, null],
  [33, 1, 1, '0033-01-01'],
])('%i %i %i', (year, month, dayOfMonth, day) => {
  expect(calendarDay(year, month, dayOfMonth)).toBe(day);
});

test('months are known by their English abbreviation alone', () => {
  expect(['Jan', 'Dec', 'Mai', 'jan', ''].map(englishMonth)).toEqual([1, 12, null, null, null]);
});
