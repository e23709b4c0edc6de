import { expect, test } from 'vitest';
import { gapsBetween, type Gap } from '../../src/archive/gaps.ts';

const gap = (from: string, to: string, weekdays: number): Gap => ({ from, to, weekdays });

test.each<[string, string[], Gap[]]>([
  ['no day', [], []],
  ['one day', ['2025-11-10'], []],
  ['one day twice', ['2025-11-10', '2025-11-10'], []],
  ['days in a row', ['2025-11-10', '2025-11-11'], []],
  ['a Friday and the Monday after', ['2025-11-14', '2025-11-17'], []],
  ['a Saturday and the Sunday after', ['2025-11-15', '2025-11-16'], []],
  ['a Friday, a Sunday and a Monday', ['2025-11-14', '2025-11-16', '2025-11-17'], []],
  ['one that misses', ['2025-11-10', '2025-11-12'], [gap('2025-11-11', '2025-11-11', 1)]],
  ['a weekend within', ['2025-11-10', '2025-11-19'], [gap('2025-11-11', '2025-11-18', 6)]],
  [
    'a week from weekend to weekend',
    ['2025-11-16', '2025-11-22'],
    [gap('2025-11-17', '2025-11-21', 5)],
  ],
  [
    'a listing on a Saturday ends a gap',
    ['2025-11-13', '2025-11-15', '2025-11-18'],
    [gap('2025-11-14', '2025-11-14', 1), gap('2025-11-17', '2025-11-17', 1)],
  ],
  [
    'any order, and days twice',
    ['2025-11-19', '2025-11-13', '2025-11-10', '2025-11-19', '2025-11-13'],
    [gap('2025-11-11', '2025-11-12', 2), gap('2025-11-14', '2025-11-18', 3)],
  ],
  ['a leap day', ['2024-02-28', '2024-03-01'], [gap('2024-02-29', '2024-02-29', 1)]],
  ['the end of a year', ['2025-12-31', '2026-01-05'], [gap('2026-01-01', '2026-01-02', 2)]],
  ['the first years', ['0001-01-01', '0001-01-05'], [gap('0001-01-02', '0001-01-04', 3)]],
  ['the last days', ['9999-12-28', '9999-12-31'], [gap('9999-12-29', '9999-12-30', 2)]],
  // 2000 to 2399 is a whole cycle of the calendar: 146,097 days, 20,871 weeks.
  ['four centuries', ['1999-12-31', '2400-01-01'], [gap('2000-01-03', '2399-12-31', 104_355)]],
])('%s', (_, days, gaps) => {
  expect(gapsBetween(days)).toEqual(gaps);
});

test('the clocks of a time zone do not matter', () => {
  const zone = process.env['TZ'];
  for (const name of ['Europe/Berlin', 'America/New_York', 'Pacific/Apia']) {
    process.env['TZ'] = name;
    expect(gapsBetween(['2025-10-24', '2025-10-28']), name).toEqual([
      gap('2025-10-27', '2025-10-27', 1),
    ]);
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
