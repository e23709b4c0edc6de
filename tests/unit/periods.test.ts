import { describe, expect, test } from 'vitest';
import { LONG, NEWEST, pagedList } from '../../src/archive/periods.ts';
import fc from '../random.ts';

/** So many papers of a day, with ids that begin with a letter. */
const papersOf = (letter: string, published: string | null, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${letter}${index}`, published }));

test('a list of fifty papers is one page', () => {
  const papers = papersOf('a', '2025-01-01', NEWEST);
  expect(pagedList(papers)).toEqual({
    papers: papers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    years: [],
    periods: new Map(),
  });
});

test('a longer one has its years, newest first, and those without a day last', () => {
  const { years, periods } = pagedList([
    ...papersOf('a', '2024-05-01', 30),
    ...papersOf('b', '2025-03-01', 20),
    ...papersOf('c', null, 1),
  ]);
  expect(years).toEqual(['2025', '2024', 'undated']);
  expect(
    Array.from(periods.values(), ({ name, within, papers, parts }) => [
      name,
      within,
      papers.length,
      parts,
    ]),
  ).toEqual([
    ['2025', null, 20, []],
    ['2024', null, 30, []],
    ['undated', null, 1, []],
  ]);
});

test('a long year is divided into months, and a long month into days, but a day is not', () => {
  const { years, periods } = pagedList([
    ...papersOf('a', '2025-03-02', LONG + 1),
    ...papersOf('b', '2025-03-01', 1),
    ...papersOf('c', '2025-01-31', LONG),
  ]);
  expect(years).toEqual(['2025']);
  expect(periods.get('2025')?.parts).toEqual(['2025-03', '2025-01']);
  expect(periods.get('2025-03')?.parts).toEqual(['2025-03-02', '2025-03-01']);
  expect(periods.get('2025-01')?.parts).toEqual([]);
  expect(periods.get('2025-03-02')).toMatchObject({ within: '2025-03', parts: [] });
  expect(periods.get('2025-03-02')?.papers).toHaveLength(LONG + 1);
});

describe('whatever papers there are', () => {
  const day = fc
    .date({ min: new Date('2024-11-01'), max: new Date('2025-02-10'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const papers = fc
    .array(fc.option(day, { freq: 20 }), { maxLength: 400 })
    .map((days) => days.map((published, index) => ({ id: `p${index}`, published })));

  test('each is on one page of a period that is shown whole', () => {
    fc.assert(
      fc.property(papers, (all) => {
        const list = pagedList(all);
        const shown = [...list.periods.values()].flatMap((period) =>
          period.parts.length > 0 ? [] : period.papers,
        );
        expect(shown.map(({ id }) => id).toSorted()).toEqual(
          list.years.length > 0 ? all.map(({ id }) => id).toSorted() : [],
        );
      }),
      { numRuns: 60 },
    );
  });

  test('papers that are added move no other to another period, and no period vanishes', () => {
    fc.assert(
      fc.property(papers, papers, (first, added) => {
        const before = pagedList(first);
        const more = added.map(({ id, published }) => ({ id: `q${id}`, published }));
        const after = pagedList([...first, ...more]);
        for (const [name, { papers: inPeriod }] of before.periods) {
          const ids = new Set(after.periods.get(name)?.papers.map(({ id }) => id));
          expect(inPeriod.every(({ id }) => ids.has(id))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
