import { expect, test } from 'vitest';
import { hasFile } from '../../src/offline/index-files.ts';
import { pageKey } from '../../src/offline/page-key.ts';
import { newestShards } from '../../src/search/engine/newest-shards.ts';

test.each([
  ['/archive/', '/archive/'],
  ['/archive/search/?q=linear+attention&sort=listed', '/archive/search/'],
  ['/archive/papers/mamba/?highlight=ssm#abstract', '/archive/papers/mamba/'],
  ['/archive/papers/mamba', '/archive/papers/mamba/'],
  ['/archive/arxiv/2312.00752', '/archive/arxiv/2312.00752/'],
  ['/archive/search/dialog.js', '/archive/search/dialog.js'],
  ['/archive/keywords/%E6%BC%A2/?a=b.c', '/archive/keywords/%E6%BC%A2/'],
])('the page at %s is kept as %s', (address, key) => {
  expect(pageKey(`https://user.github.io${address}`)).toBe(`https://user.github.io${key}`);
});

const shard = (name: string, papers: number) => ({
  folder: `${name}-0`,
  papers,
  from: '2025-01-01',
  to: '2025-12-31',
  facets: `${name}-1.facets.json`,
  words: `${name}-2.words.txt`,
  files: `${name}-3.files.json`,
});

test('an index has the files that it names and all in its folders, and none of another build', () => {
  const index = { shards: [shard('2026', 10), shard('2025', 20)], shared: [] };
  const has = (path: string) => hasFile(index, path);
  expect(['2026-0/pagefind.js', '2025-0/fragment/en_1.pf_fragment'].every(has)).toBe(true);
  expect(['2025-1.facets.json', '2025-2.words.txt', '2026-3.files.json'].every(has)).toBe(true);
  expect(['2026-01/pagefind.js', '2026-9.facets.json', 'index.json', '2026-0'].some(has)).toBe(
    false,
  );
});

test('the newest shards are those down to 5,000 papers, and one at the least', () => {
  const count = (...papers: number[]) => newestShards(papers.map((n) => shard('a', n))).length;
  expect(count()).toBe(0);
  expect(count(10)).toBe(1);
  expect(count(9000, 10)).toBe(1);
  expect(count(4999, 10, 10)).toBe(2);
  expect(count(2500, 2500, 10)).toBe(2);
  expect(count(0, 10, 10)).toBe(3);
});
