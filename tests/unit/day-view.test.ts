import { expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { pages } from '../../src/site/views/day.ts';
import { makePaper, makeProject } from '../make.ts';

/** The page of a day with so many papers. */
function viewOf(count: number) {
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
  return pages.view({ model, project: makeProject('https://papers.example/') }, day.date);
}

test('a day has the cards of its papers, and a long one their rows', () => {
  const shown = (count: number) => {
    const { cards, rows, ...view } = viewOf(count);
    return [view.count, cards.length, rows.length];
  };
  expect(shown(80)).toEqual([80, 80, 0]);
  expect(shown(81)).toEqual([81, 0, 81]);
  expect(viewOf(81).rows[80]?.id).toBe('p80');
});
