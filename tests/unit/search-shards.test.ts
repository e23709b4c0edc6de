import { expect, test } from 'vitest';
import { countPapers, Shards } from '../../src/search/engine/shards.ts';
import { openFakeIndex, type FakeShard } from '../fake-index.ts';
import { makePaper } from '../make.ts';

const shardOf = (name: string, size: number, ...days: string[]): FakeShard => ({
  name,
  size,
  papers: days.map((day, at) => makePaper(`${name}${at}`, [day], { topics: [`topic-${name}`] })),
});
const names = (shards: readonly { folder: string }[]) =>
  shards.map(({ folder }) => folder).join(' ');

test.each([
  ['one of any size', [1], 'a'],
  ['the first alone when it has 5,000', [5000, 1], 'a'],
  ['one more when a paper is wanting', [4999, 1, 1], 'a b'],
  ['all of a small archive', [2000, 2000, 999, 10], 'a b c d'],
  ['no more than are wanted', [2500, 2500, 1, 1], 'a b'],
  ['none of an empty archive', [], ''],
])('a broad search begins with %s', async (_, sizes, expected) => {
  const all = sizes.map((size, at) => shardOf('abcd'.charAt(at), size));
  const { shards, loads } = await openFakeIndex(all);
  expect(names(shards.newest)).toBe(expected);
  expect(countPapers(shards.all)).toBe(sizes.reduce((sum, size) => sum + size, 0));
  expect(loads).toEqual([]);
});

const spans = [
  shardOf('a', 3, '2025-12-01', '2025-12-31'),
  shardOf('b', 2, '2025-11-10', '2025-12-05'),
  shardOf('c', 4, '2025-10-01', '2025-10-31'),
];

test.each([
  ['2025-12-06', '', 'a'],
  ['2025-12-05', '', 'a b'],
  ['2025-12-31', '2025-12-31', 'a'],
  ['2026-01-01', '', ''],
  ['2025-11-01', '2025-11-09', ''],
  ['2025-11-01', '2025-11-10', 'b'],
  ['2025-10-31', '2025-11-30', 'b c'],
  ['', '2025-10-01', 'c'],
  ['2024-01-01', '', 'a b c'],
])('papers listed from %s to %s are in %j', async (from, to, expected) => {
  const { shards } = await openFakeIndex(spans);
  expect(names(shards.listedWithin(from, to))).toBe(expected);
});

/** Of four shards the first two are the newest. */
const four = () =>
  [
    { ...spans[0], name: 'a', size: 3000 },
    { ...spans[1], name: 'b', size: 2000 },
    { ...spans[2], name: 'c' },
    shardOf('d', 2, '2025-09-01'),
  ] as FakeShard[];
const idsIn = async (shards: Shards, older: boolean) =>
  (await shards.search(null, older)).map(({ id }) => id).join(' ');

test('the newest shards and the older ones are searched apart, and each is loaded once', async () => {
  const { shards, loads, opened } = await openFakeIndex(four());
  const [, b, c] = shards.all;
  expect(await shards.search(null, true)).toEqual([]);
  await Promise.all([shards.loadText(b ? [b] : []), shards.loadText([])]);
  expect(loads).toEqual(['a/pagefind.js', 'text b']);
  expect(await idsIn(shards, true)).toBe('b0 b1');

  await shards.loadText(c ? [c] : []);
  expect(await idsIn(shards, false)).toBe('b0 b1');
  expect(await idsIn(shards, true)).toBe('b0 b1 c0 c1');
  await shards.loadText(shards.all);
  await shards.loadText(shards.newest);
  expect(loads).toEqual(['a/pagefind.js', 'text b', 'text c', 'text a', 'text d']);
  expect(await idsIn(shards, false)).toBe('b0 b1 a0 a1');
  expect(await idsIn(shards, true)).toBe('b0 b1 a0 a1 c0 c1 d0');
  expect(opened.map((options) => (options as { basePath: string }).basePath)).toEqual(
    ['b', 'c', 'a', 'd'].map((name) => `/archive/pagefind/${name}/`),
  );
  expect(opened).toContainEqual(
    expect.objectContaining({ baseUrl: '/archive/', excerptLength: 45, metaCacheTag: 'd' }),
  );
});

test('facets and words are those of the loaded shards, each loaded once', async () => {
  const { shards, loads } = await openFakeIndex(four());
  await shards.loadFacets();
  await shards.loadWords();
  expect(loads).toEqual([]);
  await shards.loadText(shards.newest);
  loads.length = 0;
  await Promise.all([shards.loadFacets(), shards.loadFacets()]);
  await shards.loadWords();
  expect(loads).toEqual(['facets a', 'facets b', 'words a', 'words b']);
  expect([...shards.facets.labels.topic.keys()]).toEqual(['topic-a', 'topic-b']);

  await shards.loadText(shards.all);
  loads.length = 0;
  await shards.loadWords();
  await shards.loadFacets();
  expect(loads).toEqual(['words c', 'words d', 'facets c', 'facets d']);
  expect(shards.facets.get('c1')?.listed).toEqual(['2025-10-31']);
});

test.each(['a/pagefind.js', 'text a', 'text c', 'text d', 'facets c', 'words d'])(
  '%s that could not be loaded is loaded again when it is wanted again',
  async (what) => {
    const { shards, loads, broken } = await openFakeIndex(four());
    const load = async () => {
      await shards.loadText(shards.all);
      await shards.loadFacets();
      await shards.loadWords();
    };
    broken.add(what);
    await expect(load()).rejects.toThrow(TypeError);
    expect(loads).toContain(what);
    broken.delete(what);
    loads.length = 0;
    await load();
    expect(loads).toContain(what);
    expect((await idsIn(shards, true)).split(' ').toSorted()).toEqual([
      'a0',
      'a1',
      'b0',
      'b1',
      'c0',
      'c1',
      'd0',
    ]);
    expect(shards.facets.get('d0')?.listed).toEqual(['2025-09-01']);
  },
);

test('the older shards are all loaded anew when one of them could not be', async () => {
  const { shards, broken } = await openFakeIndex(four());
  broken.add('text d');
  await expect(shards.loadText(shards.all)).rejects.toThrow(TypeError);
  broken.delete('text d');
  await shards.loadText(shards.all.slice(3));
  expect(await idsIn(shards, true)).toBe('a0 a1 b0 b1 d0');
  await shards.loadText(shards.all);
  expect(await idsIn(shards, true)).toBe('a0 a1 b0 b1 d0 c0 c1');
});

test('the best come first, whether they are new or old', async () => {
  const [a, b, c, d] = four();
  const scored = [a, b, c, d].flatMap((shard, at) =>
    shard ? { ...shard, score: [2, 2, 3, 1][at] ?? 0 } : [],
  );
  const { shards } = await openFakeIndex(scored);
  await shards.loadText(shards.all);
  expect(await idsIn(shards, true)).toBe('c0 c1 a0 a1 b0 b1 d0');
});

test('an index is current until the archive is built again, and without a network', async () => {
  const { shards, file, broken } = await openFakeIndex(four());
  expect(await shards.isCurrent()).toBe(true);
  const [newest] = file.shards;
  if (newest) newest.papers += 1;
  expect(await shards.isCurrent()).toBe(false);
  broken.add('index.json');
  expect(await shards.isCurrent()).toBe(true);
});

test('papers of two shards with the same id of Pagefind are told apart', async () => {
  const { shards } = await openFakeIndex([
    {
      name: 'a',
      ids: ['en_1', 'en_2'],
      papers: [makePaper('owls', ['2025-12-01']), makePaper('bees', ['2025-12-01'])],
    },
    { name: 'b', ids: ['en_1'], papers: [makePaper('bats', ['2025-11-01'], { comments: 3 })] },
  ]);
  await shards.loadText(shards.all);
  await shards.loadFacets();
  const results = await shards.search(null, true);
  expect(results.map(({ id }) => id)).toEqual(['en_1 /papers/owls/', 'en_2', 'en_1 /papers/bats/']);
  expect(results.map(({ id }) => shards.facets.get(id)?.comments)).toEqual([null, null, 3]);
  expect((await results[2]?.data())?.raw_url).toBe('/papers/bats/');
});

test('an archive without an index cannot be opened', async () => {
  const missing = () => Promise.reject(new TypeError('404'));
  const source = { json: missing, text: missing, module: missing };
  await expect(Shards.open('/', source)).rejects.toThrow(TypeError);
});

test('an archive without papers finds none', async () => {
  const { shards, loads } = await openFakeIndex([]);
  await shards.loadText(shards.all);
  expect(await shards.search(null, true)).toEqual([]);
  expect(loads).toEqual([]);
});
