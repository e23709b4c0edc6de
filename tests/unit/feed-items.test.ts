import { expect, test } from 'vitest';
import { createItems } from '../../src/outputs/feeds/items.ts';
import { byId } from '../../src/values/by-id.ts';
import { makePaper, makeProject, makeTopic } from '../make.ts';

const paper = makePaper('a', ['2025-12-01', '2025-12-05'], {
  title: 'On $O(N^2)$',
  abstract: 'It takes $x$ & more, see https://arxiv.org/abs/2501.00001.\n\nSecond.',
  authorCount: 3,
  arxivId: '2512.00001',
  links: { code: 'https://code.example/a|b?c=[d]', project: null },
  topics: ['t'],
  upvotes: 12,
  comments: 7,
  changes: [{ day: '2025-12-05', dump: 'x', field: 'title', was: 'Off' }],
});
const other = makePaper('b', ['2025-12-05'], { arxivId: '2501.00001', authors: ['Ann', 'Bo'] });

const day = (date: string, papers: string[]) => {
  return { date, coverage: 'whole' as const, curators: null, papers, dumps: [] };
};
const sources = {
  papers: byId([paper, other]),
  days: [day('2025-12-05', ['b', 'a']), day('2025-12-01', ['a'])],
  topics: byId([makeTopic('t', { title: 'T & T' })]),
  organizations: new Map<string, never>(),
  searches: [],
};
const itemsAt = (url: string) => createItems(sources, makeProject(url));
const { itemOf, datesOf } = itemsAt('https://papers.example');

test('a paper has its abstract, its topics and links, no counts, and no person named by a number', () => {
  const item = itemOf('paper/a');
  expect(item).toEqual({
    id: 'tag:papers.example,2025:paper/a',
    title: 'On O(N²)',
    url: 'https://papers.example/papers/a/',
    summary: 'It takes x & more, see https://arxiv.org/abs/2501.00001. Second.',
    html: item.html,
    authors: [],
    categories: [{ term: 't', label: 'T & T' }],
    related: [
      { title: 'arXiv', url: 'https://arxiv.org/abs/2512.00001' },
      { title: 'Code', url: 'https://code.example/a%7Cb?c=%5Bd%5D' },
    ],
  });
  expect(item.html).toContain('<math><mi>x</mi></math>');
  // To arXiv, although the archive has the paper: it might have come later.
  expect(item.html).toContain('href="https://arxiv.org/abs/2501.00001"');
  expect(item.html).toMatch(
    /<p>Second\.<\/p><p><a href="[^"]*">arXiv<\/a> · <a href="[^"]*">Code<\/a><\/p>$/,
  );
  expect(JSON.stringify(item)).not.toMatch(/\b(?:12|7)\b(?! )/);
  expect(itemOf('paper/b')).toMatchObject({ authors: ['Ann', 'Bo'], summary: 'b' });
});

test('an id knows neither domain nor base path', () => {
  for (const key of ['paper/a', 'day/2025-12-01']) {
    expect(itemsAt('http://other.example/base').itemOf(key).id).toBe(itemOf(key).id);
  }
});

test('a day lists its papers', () => {
  expect(itemOf('day/2025-12-05')).toEqual({
    id: 'tag:papers.example,2025:day/2025-12-05',
    title: 'Friday, 5 December 2025: 2 papers',
    url: 'https://papers.example/days/2025-12-05/',
    summary: 'b; On O(N²).',
    html: '<ol><li><a href="https://papers.example/papers/b/">b</a></li><li><a href="https://papers.example/papers/a/">On O(N²)</a></li></ol>',
    authors: [],
    categories: [],
    related: [],
  });
});

test('an edit moves `updated` and nothing else, and never before the item came', () => {
  const dates = (key: string, date: string) => datesOf({ key, day: date, place: 0 });
  expect(dates('paper/a', '2025-12-01')).toEqual({
    published: '2025-12-01T01:00:00Z',
    updated: '2025-12-05T00:59:59Z',
  });
  expect(dates('paper/a', '2025-12-08').updated).toBe('2025-12-08T01:00:00Z');
  expect(dates('paper/b', '2025-12-05').updated).toBe('2025-12-05T01:00:00Z');
  expect(dates('day/2025-12-01', '2025-12-01').updated).toBe('2025-12-01T01:00:00Z');
});
