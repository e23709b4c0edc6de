import { expect, test } from 'vitest';
import type { Paper } from '../../src/schema/paper.ts';
import { partition, type Part } from '../../src/search/index/partition.ts';
import { makeListed, makePaper } from '../make.ts';
import fc from '../random.ts';

/** So many papers of each day, e.g. `{ '2025-12-01': 2 }`. */
function papersOf(counts: Record<string, number>): Paper[] {
  return Object.entries(counts).flatMap(([day, count]) =>
    Array.from({ length: count }, (_, at) =>
      makePaper(`${day}-${at}`, [], { listings: [makeListed(day, at + 1)] }),
    ),
  );
}

const namesOf = (parts: Part<Paper>[]) =>
  parts.map(({ name, papers }) => `${name}: ${papers.length}`);

test('few papers are one part, and more are divided by year, quarter and month', () => {
  const papers = papersOf({
    '2023-12-31': 1,
    '2024-01-01': 1,
    '2024-03-31': 1,
    '2024-04-01': 1,
    '2025-01-15': 2,
    '2025-06-30': 1,
    '2025-07-01': 3,
    '2025-09-30': 1,
    '2025-10-01': 5,
  });
  expect(namesOf(partition(papers, 16))).toEqual(['all: 16']);
  expect(namesOf(partition(papers, 15))).toEqual(['2025: 12', '2024: 3', '2023: 1']);
  expect(namesOf(partition(papers, 12))).toEqual(['2025: 12', '2024: 3', '2023: 1']);
  expect(namesOf(partition(papers, 11))).toEqual([
    '2025-q4: 5',
    '2025-q3: 4',
    '2025-q2: 1',
    '2025-q1: 2',
    '2024: 3',
    '2023: 1',
  ]);
  // A month is a part however many papers it has; a year or quarter that fits stays whole.
  expect(namesOf(partition(papers, 3))).toEqual([
    '2025-10: 5',
    '2025-09: 1',
    '2025-07: 3',
    '2025-q2: 1',
    '2025-q1: 2',
    '2024: 3',
    '2023: 1',
  ]);
  expect(partition([], 3)).toEqual([]);
});

test('a paper is in the part of the day when it was first listed', () => {
  const papers = [
    makePaper('twice', ['2024-05-05', '2025-12-01']),
    makePaper('old', ['2024-05-06']),
    makePaper('new', ['2025-12-01']),
  ];
  const parts = partition(papers, 2).map(({ name, papers: own }) => [
    name,
    own.map(({ id }) => id),
  ]);
  expect(parts).toEqual([
    ['2025', ['new']],
    ['2024', ['old', 'twice']],
  ]);
});

test('the newest come first, those of a day in the order of its page, then of their ids', () => {
  const listed = (id: string, day: string, position: number) =>
    makePaper(id, [], { listings: [makeListed(day, position)] });
  const papers = [
    listed('a', '2025-11-30', 1),
    listed('b', '2025-12-01', 10),
    listed('d', '2025-12-01', 9),
    listed('c', '2025-12-01', 9),
    listed('e', '2025-12-02', 11),
  ];
  for (const order of [papers, papers.toReversed()]) {
    const [part] = partition(order, 5);
    expect(part?.papers.map(({ id }) => id)).toEqual(['e', 'c', 'd', 'b', 'a']);
  }
});

const anyDay = fc
  .date({
    min: new Date('2023-11-01'),
    max: new Date('2025-11-30'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const anyPapers = fc
  .array(fc.tuple(anyDay, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 40 })
  .map((all) =>
    all.map(([day, position], at) =>
      makePaper(`p${at}`, [], { listings: [makeListed(day, position)] }),
    ),
  );
const anySize = fc.integer({ min: 1, max: 20 });

test('every paper is in one part, in the same whatever the order of the papers', () => {
  fc.assert(
    fc.property(anyPapers, anySize, fc.infiniteStream(fc.nat()), (papers, size, keys) => {
      const parts = partition(papers, size);
      const shuffled = papers
        .map((paper) => ({ paper, key: Number(keys.next().value) }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ paper }) => paper);
      expect(partition(shuffled, size)).toEqual(parts);

      const inParts = parts.flatMap((part) => part.papers);
      expect(inParts.map(({ id }) => id).toSorted()).toEqual(papers.map(({ id }) => id).toSorted());
      const days = inParts.map(({ listings }) => listings[0]?.day ?? '');
      expect(days).toEqual(days.toSorted().toReversed());
      expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
      for (const part of parts) {
        if (!/^\d{4}-\d\d$/.test(part.name)) expect(part.papers.length).toBeLessThanOrEqual(size);
      }
    }),
    { numRuns: 300 },
  );
});

test('a day that is added changes no part of another span', () => {
  fc.assert(
    fc.property(anyPapers, anySize, fc.integer({ min: 1, max: 10 }), (papers, size, more) => {
      const before = partition(papers, size);
      const added = papersOf({ '2025-11-30': more });
      const after = partition([...papers, ...added], size);
      const [newest] = before;
      const keptName = after.some(({ name }) => name === newest?.name);
      for (const part of before) {
        // What the new day falls in may be divided, and all of one part was.
        const isOther = part !== newest && (keptName || !part.name.startsWith('2025'));
        if (!isOther) continue;
        expect(after).toContainEqual(part);
      }
      expect(after[0]?.papers).toEqual(expect.arrayContaining(added));
    }),
    { numRuns: 300 },
  );
});
