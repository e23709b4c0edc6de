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
const idsIn = async (shards: Shards, among = shards.all, text: string | null = null) =>
  (await shards.search(text, among)).map(({ id }) => id).join(', ');

test('each shard has a Pagefind of its own, and is loaded once', async () => {
  const { shards, loads, opened } = await openFakeIndex(four());
  const [, b, c] = shards.all;
  expect(await shards.search(null, shards.all)).toEqual([]);
  await Promise.all([shards.loadText(b ? [b] : []), shards.loadText([])]);
  expect(loads).toEqual(['a/pagefind.js', 'text b']);
  expect(await idsIn(shards)).toBe('1 b0, 1 b1');

  await shards.loadText(c ? [c] : []);
  expect(await idsIn(shards)).toBe('1 b0, 1 b1, 2 c0, 2 c1');
  await Promise.all([shards.loadText(shards.all), shards.loadText(shards.newest)]);
  await shards.loadText(shards.newest);
  expect(loads).toEqual(['a/pagefind.js', 'text b', 'text c', 'text a', 'text d']);
  expect(opened.map(({ basePath }) => basePath)).toEqual(
    ['b', 'c', 'a', 'd'].map((name) => `/archive/pagefind/${name}/`),
  );
  expect(opened[3]).toEqual({
    basePath: '/archive/pagefind/d/',
    baseUrl: '/archive/',
    excerptLength: 45,
    metaCacheTag: 'd',
    ranking: { metaWeights: { title: 30, keywords: 0.3, facts: 0 }, termSimilarity: 20 },
  });
});

test('those shards are searched that are asked for, in their order', async () => {
  const { shards } = await openFakeIndex(four());
  const [a, b, c, d] = shards.all;
  await shards.loadText(shards.all);
  expect(await idsIn(shards)).toBe('0 a0, 0 a1, 1 b0, 1 b1, 2 c0, 2 c1, 3 d0');
  expect(await idsIn(shards, shards.newest)).toBe('0 a0, 0 a1, 1 b0, 1 b1');
  expect(await idsIn(shards, c && a ? [c, a] : [])).toBe('2 c0, 2 c1, 0 a0, 0 a1');
  expect(await idsIn(shards, [])).toBe('');
  expect(await idsIn(shards, shards.all, 'b1')).toBe('1 b1');
  expect(await idsIn(shards, b ? [b] : [], '"b1"')).toBe('1 b1');
  expect(await idsIn(shards, d ? [d] : [], 'b1')).toBe('');
});

test('a shard finds nothing for a word that it does not have', async () => {
  const paperOf = (id: string, title: string) => makePaper(id, ['2025-12-01'], { title });
  const { shards } = await openFakeIndex([
    { name: 'a', papers: [paperOf('owls', 'Owlets hoot'), paperOf('night', 'Night')] },
    { name: 'b', papers: [paperOf('owl', 'An owl at night')] },
  ]);
  await shards.loadText(shards.all);
  expect(await idsIn(shards, shards.all, 'owlets')).toBe('0 owls');
  expect(await idsIn(shards, shards.all, 'owl')).toBe('0 owls, 1 owl');
  expect(await idsIn(shards, shards.all, 'owl night')).toBe('1 owl');
  expect(await idsIn(shards, shards.all, 'hoot an')).toBe('');
});

test('a word is known when a loaded shard has it', async () => {
  const { shards } = await openFakeIndex(four());
  const [, , c] = shards.all;
  expect(await shards.has('c1')).toBe(false);
  await shards.loadText(shards.newest);
  expect(await Promise.all(['a1', 'b0', 'a', 'c1', 'a11'].map((word) => shards.has(word)))).toEqual(
    [true, true, true, false, false],
  );
  await shards.loadText(c ? [c] : []);
  expect(await shards.has('c1')).toBe(true);
  expect(await shards.has('d0')).toBe(false);
});

test('of shards that are wanted at once one is opened before the others', async () => {
  // The made-up Pagefind is an error when its program is started twice.
  const { shards, loads } = await openFakeIndex(four());
  const [a, b, c, d] = shards.all;
  if (!a || !b || !c || !d) throw new Error('Expected four shards');
  await Promise.all([shards.loadText([d, b]), shards.loadText([a, b]), shards.loadText([c])]);
  expect(loads).toEqual(['a/pagefind.js', 'text d', 'text b', 'text a', 'text c']);
  expect(await idsIn(shards)).toBe('0 a0, 0 a1, 1 b0, 1 b1, 2 c0, 2 c1, 3 d0');
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
  expect(shards.facets.get('2 c1')?.listed).toEqual(['2025-10-31']);
  expect(shards.facets.get('c1')).toBeUndefined();
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
    expect(await idsIn(shards)).toBe('0 a0, 0 a1, 1 b0, 1 b1, 2 c0, 2 c1, 3 d0');
    expect(shards.facets.get('3 d0')?.listed).toEqual(['2025-09-01']);
  },
);

test('a shard that could not be loaded keeps no other from being searched', async () => {
  const { shards, loads, broken } = await openFakeIndex(four());
  broken.add('text c');
  await expect(shards.loadText(shards.all)).rejects.toThrow('404 for text c');
  await shards.loadText(shards.all.filter(({ folder }) => folder !== 'c'));
  expect(await idsIn(shards)).toBe('0 a0, 0 a1, 1 b0, 1 b1, 3 d0');
  await shards.loadFacets();
  expect(loads).toEqual([
    'a/pagefind.js',
    'text a',
    ...['text b', 'text c', 'text d'],
    ...['facets a', 'facets b', 'facets d'],
  ]);
  broken.delete('text c');
  loads.length = 0;
  await shards.loadText(shards.all);
  expect(loads).toEqual(['text c']);
  expect(await idsIn(shards)).toBe('0 a0, 0 a1, 1 b0, 1 b1, 2 c0, 2 c1, 3 d0');
});

test('no shard is opened when the first one cannot be, and another may be the first', async () => {
  const { shards, loads, broken } = await openFakeIndex(four());
  broken.add('text a');
  await expect(shards.loadText(shards.all)).rejects.toThrow('404 for text a');
  expect(loads).toEqual(['a/pagefind.js', 'text a']);
  expect(await idsIn(shards)).toBe('');
  loads.length = 0;
  await shards.loadText(shards.all.slice(1));
  expect(loads).toEqual(['text b', 'text c', 'text d']);
  expect(await idsIn(shards)).toBe('1 b0, 1 b1, 2 c0, 2 c1, 3 d0');
});

test('the best come first, whether they are new or old', async () => {
  const [a, b, c, d] = four();
  const scored = [a, b, c, d].flatMap((shard, at) =>
    shard ? { ...shard, score: [2, 2, 3, 1][at] ?? 0 } : [],
  );
  const { shards } = await openFakeIndex(scored);
  await shards.loadText(shards.all);
  expect(await idsIn(shards)).toBe('2 c0, 2 c1, 0 a0, 0 a1, 1 b0, 1 b1, 3 d0');
  expect(await idsIn(shards, shards.newest)).toBe('0 a0, 0 a1, 1 b0, 1 b1');
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
  const results = await shards.search(null, shards.all);
  expect(results.map(({ id }) => id)).toEqual(['0 en_1', '0 en_2', '1 en_1']);
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
  expect(await shards.search(null, shards.all)).toEqual([]);
  expect(await shards.has('owls')).toBe(false);
  await shards.loadFacets();
  expect(loads).toEqual([]);
});
