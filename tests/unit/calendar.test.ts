import { expect, test } from 'vitest';
import { calendarOf } from '../../src/site/views/calendar.ts';

test('years and months with a listing day, newest first, in weeks from Monday', () => {
  const day = (date: string, count: number) => ({
    date,
    papers: Array.from({ length: count }, String),
  });
  const years = calendarOf([
    day('2024-02-29', 2),
    day('2025-12-01', 40),
    day('2025-12-31', 32),
    day('2025-10-20', 58),
  ]);
  expect(
    years.map(({ year, count, months }) => [
      year,
      count,
      months.map(({ first, count: papers }) => [first, papers]),
    ]),
  ).toEqual([
    [
      2025,
      130,
      [
        ['2025-12-01', 72],
        ['2025-10-01', 58],
      ],
    ],
    [2024, 2, [['2024-02-01', 2]]],
  ]);
  const [december] = years[0]?.months ?? [];
  expect(december?.weeks.length).toBe(5);
  expect(december?.weeks[0]?.[0]).toEqual({ date: '2025-12-01', dayOfMonth: 1, count: 40 });
  expect(december?.weeks[4]?.map((cell) => cell?.dayOfMonth ?? null)).toEqual([
    29,
    30,
    31,
    null,
    null,
    null,
    null,
  ]);
  const [february] = years[1]?.months ?? [];
  expect(february?.weeks[0]?.map((cell) => cell?.dayOfMonth ?? null)).toEqual([
    null,
    null,
    null,
    1,
    2,
    3,
    4,
  ]);
  expect(february?.weeks.at(-1)?.[3]).toEqual({ date: '2024-02-29', dayOfMonth: 29, count: 2 });
});
