import { expect, test } from 'vitest';
import type { Published } from '../../src/model/published.ts';
import { arxivTable } from '../../src/outputs/arxiv-table.ts';
import { movedPages } from '../../src/outputs/moved-pages.ts';
import { makeProject } from '../make.ts';

const model = {
  slugOfArxivId: new Map([
    ['2511.00002', 'b'],
    ['2511.00001', 'a'],
    ['2312.00752', 'mamba'],
    ['cs/0112017', 'old'],
  ]),
  moved: [{ from: '/papers/once/', to: '/papers/a/' }],
};
const documentsOf = (output: typeof arxivTable, arxivAddresses: 'pages' | 'resolver') => {
  const project = makeProject('https://papers.example/', { arxivAddresses });
  const documents = output.documents({ project, model } as unknown as Published);
  return Array.from(documents, ({ path, content }) => [path, String(content())]);
};

test('a resolver has a table for each month of ids, and one for the old ones', () => {
  expect(documentsOf(arxivTable, 'resolver')).toEqual([
    ['/data/arxiv/2312.json', '{"2312.00752":"mamba"}\n'],
    ['/data/arxiv/2511.json', '{"2511.00001":"a","2511.00002":"b"}\n'],
    ['/data/arxiv/old.json', '{"cs/0112017":"old"}\n'],
  ]);
  expect(documentsOf(arxivTable, 'pages')).toEqual([]);
});

test('then the ids have no pages, but what moved has', () => {
  const paths = (mode: 'pages' | 'resolver') => documentsOf(movedPages, mode).map(([path]) => path);
  expect(paths('resolver')).toEqual(['/papers/once/index.html']);
  expect(paths('pages')).toEqual([
    '/arxiv/2511.00002/index.html',
    '/arxiv/2511.00001/index.html',
    '/arxiv/2312.00752/index.html',
    '/arxiv/cs/0112017/index.html',
    '/papers/once/index.html',
  ]);
});
