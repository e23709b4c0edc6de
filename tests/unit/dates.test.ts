import { afterEach, expect, test } from 'vitest';
import { formatDay, formatLongDay, formatPeriod } from '../../src/values/dates.ts';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu'])(
  'a day is the same day in %s',
  (timeZone) => {
    process.env['TZ'] = timeZone;
    expect(formatDay('2025-03-30')).toBe('30 March 2025');
    expect(formatLongDay('2024-12-31')).toBe('Tuesday, 31 December 2024');
  },
);

test.each([
  ['2025', '2025'],
  ['2025-03', 'March 2025'],
  ['2025-03-14', '14 March 2025'],
  ['undated', 'undated'],
  // As long as a month's name.
  ['forever', 'forever'],
])('the period %s is written %s', (period, written) => {
  expect(formatPeriod(period)).toBe(written);
});
