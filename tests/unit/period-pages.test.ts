import { expect, test } from 'vitest';
import { LONG, pagedList } from '../../src/archive/periods.ts';
import type { Model } from '../../src/model/model.ts';
import type { Published } from '../../src/model/published.ts';
import { listView } from '../../src/site/views/list.ts';
import { periodPages } from '../../src/site/views/period-pages.ts';
import { makePaper, makeProject } from '../make.ts';

const papersOf = (published: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    makePaper(`p-${published}-${index}`, ['2025-06-01'], { published }),
  );

const list = pagedList([
  ...papersOf('2025-02-03', LONG - 49),
  ...papersOf('2025-01-02', 50),
  ...papersOf('2023-05-06', 7),
]);
const model = { topics: new Map() } as unknown as Model;
const published: Published = { project: makeProject('https://papers.example/'), model };

const { ids, path, view } = periodPages({
  route: '/shelves/[...period]',
  lists: () => new Map([['odd', list]]),
  name: (_, id) => `The ${id} shelf`,
  path: (id) => `/shelves/${id}/`,
});

test('the first page of a list shows the newest fifty, and leads to its years', () => {
  const { count, cards, periods } = listView(list, model);
  expect(count).toBe(LONG + 8);
  expect(cards).toHaveLength(50);
  expect(new Set(cards.map((card) => card.published))).toEqual(new Set(['2025-02-03']));
  expect(periods).toEqual([
    { name: '2025', count: LONG + 1 },
    { name: '2023', count: 7 },
  ]);
});

test('every period is a page below the list', () => {
  expect([...ids(published)]).toEqual(['odd/2025', 'odd/2025-02', 'odd/2025-01', 'odd/2023']);
  expect(path('odd/2025-02')).toBe('/shelves/odd/2025-02/');
});

test('a long period shows its parts, and no paper', () => {
  expect(view(published, 'odd/2025')).toEqual({
    list: 'The odd shelf',
    path: '/shelves/odd/',
    period: '2025',
    within: null,
    count: LONG + 1,
    parts: [
      { name: '2025-02', count: LONG - 49 },
      { name: '2025-01', count: 50 },
    ],
    rows: [],
    earlier: '2023',
    later: null,
  });
});

test('another shows all of its papers, and leads to the nearest of its kind', () => {
  const { rows, ...facts } = view(published, 'odd/2025-01');
  expect(facts).toMatchObject({ within: '2025', count: 50, parts: [], earlier: null });
  expect(facts.later).toBe('2025-02');
  expect(rows).toHaveLength(50);
});
