import { expect, test } from 'vitest';
import { dayPartWith } from '../../src/archive/day-parts.ts';
import type { Model } from '../../src/model/model.ts';
import type { Published } from '../../src/model/published.ts';
import { pages as parts } from '../../src/site/views/day-part.ts';
import { pages } from '../../src/site/views/day.ts';
import { makePaper, makeProject } from '../make.ts';

/** An archive of one day with so many papers. */
function archiveOf(count: number): Published {
  const ids = Array.from({ length: count }, (_, index) => `p${index}`);
  const day = { date: '2025-06-01', curators: null, papers: ids };
  const model = {
    days: [day],
    dayOn: new Map([[day.date, { day, index: 0 }]]),
    partialReasons: new Map(),
    orderedDumps: new Map(),
    topics: new Map(),
    papers: new Map(ids.map((id) => [id, makePaper(id, [day.date])])),
  } as unknown as Model;
  return { model, project: makeProject('https://papers.example/') };
}

const viewOf = (count: number) => pages.view(archiveOf(count), '2025-06-01');

test('a day has the cards of its papers, and a long one their rows', () => {
  const shown = (count: number) => {
    const { cards, rows, ...view } = viewOf(count);
    return [view.count, cards.length, rows.length];
  };
  expect(shown(80)).toEqual([80, 80, 0]);
  expect(shown(81)).toEqual([81, 0, 81]);
  expect(viewOf(81).rows[80]?.id).toBe('p80');
});

test('a day of two hundred papers is one page, and a longer one has more', () => {
  expect([...parts.ids(archiveOf(200))]).toEqual([]);
  expect([...parts.ids(archiveOf(401))]).toEqual(['2025-06-01/2', '2025-06-01/3']);
  expect(parts.path('2025-06-01/2')).toBe('/days/2025-06-01/2/');
  const { part, parts: places, count, rows } = parts.view(archiveOf(401), '2025-06-01/2');
  expect(places).toEqual([
    { first: 1, last: 200 },
    { first: 201, last: 400 },
    { first: 401, last: 401 },
  ]);
  expect([part, count, rows.length, rows[0]?.id, rows.at(-1)?.id]).toEqual([
    2,
    401,
    200,
    'p200',
    'p399',
  ]);
  expect(viewOf(401).rows.at(-1)?.id).toBe('p199');
});

test('the page with a place', () => {
  expect([0, 199, 200, 399, 400].map(dayPartWith)).toEqual([1, 1, 2, 2, 3]);
});
