import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArchivePaper } from '../../src/model/model.ts';
import type { FacetFile } from '../../src/search/engine/row.ts';
import type { IndexFile } from '../../src/search/engine/shards.ts';
import { NOTHING, type SearchState } from '../../src/search/engine/state.ts';
import { openArchive } from '../../src/model/open-archive.ts';
import { Store } from '../../src/model/store.ts';
import { foldersOf } from '../../src/project/folders.ts';
import type { Topic } from '../../src/schema/content.ts';
import { BuiltSearch } from '../../src/search/index/built-search.ts';
import { partition } from '../../src/search/index/partition.ts';
import { readSavedSearches, runSavedSearches } from '../../src/search/index/saved-searches.ts';
import { writeSearchIndex, type Indexed } from '../../src/search/index/write-index.ts';
import { writeShard } from '../../src/search/index/write-shard.ts';
import { asShown, makeListed, makePaper } from '../make.ts';
import { hasRealDumps, needsRealDumps, realDumps } from '../shared.ts';
import { filesIn } from '../site-files.ts';

const root = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => rmSync(root, { recursive: true }));

const newFolder = () => mkdtempSync(join(root, 'a-'));

/** A built index. */
interface Built {
  /** The folder of the site. */
  site: string;
  cache: string;
  file: IndexFile;
  /** What was said of the progress. */
  said: string[];
}

async function build(
  papers: readonly ArchivePaper[],
  shardSize: number,
  { cache = join(newFolder(), 'cache'), ...facts }: Partial<Indexed> & { cache?: string } = {},
): Promise<Built> {
  const site = newFolder();
  const said: string[] = [];
  const indexed = { topics, language: 'en', ...facts };
  await writeSearchIndex(
    join(site, 'pagefind'),
    cache,
    { ...indexed, papers, shardSize },
    (done, all) => said.push(`${done}/${all}`),
  );
  return { site, cache, file: JSON.parse(readText(site, 'index.json')) as IndexFile, said };
}

const readText = (site: string, name: string) => readFileSync(join(site, 'pagefind', name), 'utf8');
const readFacets = (site: string, name: string) => JSON.parse(readText(site, name)) as FacetFile;

/** The ids of the records of each fragment of a shard. */
function fragmentsOf(site: string, shard: string): string[][] {
  const folder = join(site, 'pagefind', shard, 'fragment');
  return filesIn(folder).map((name) => {
    const text = gunzipSync(readFileSync(join(folder, name))).toString();
    const read = JSON.parse(text.slice(text.indexOf('{'))) as Record<string, unknown>;
    return 'url' in read ? [name.replace('.pf_fragment', '')] : Object.keys(read);
  });
}

/** Every file of a built index with its bytes. */
function bytesOf({ site }: Built): Record<string, string> {
  return Object.fromEntries(
    filesIn(site).map((path) => [path, readFileSync(join(site, path), 'latin1')]),
  );
}

const searches: BuiltSearch[] = [];
afterAll(() => Promise.all(searches.map((search) => search.close())));

/** What a search over a built index finds: ids of papers. */
function finder(site: string) {
  const search = new BuiltSearch(site);
  searches.push(search);
  return async (state: Partial<SearchState>, most?: number) => {
    const { urls, complete } = await search.find({ ...NOTHING, ...state }, most);
    return urls.slice(0, complete).map((url) => url.replace(/^\/papers\/(.+)\/$/, '$1'));
  };
}

const sorted = (ids: readonly string[]) => ids.toSorted().join(' ');

const topics = [{ id: 'mamba', title: 'State spaces' }];
const papers = [
  makePaper('zh', ['2025-10-02'], {
    title: '线性注意力机制的研究',
    abstract: '我们提出一种模型,用于データ。',
    published: '2025-09-30',
    authorCount: 47,
  }),
  makePaper('ja', ['2025-10-01'], { title: 'ガウス過程とデータ拡張' }),
  makePaper('bayes', ['2025-11-01'], {
    title: 'A façade of naïve Bayes',
    abstract: 'The façade of naïve Bayes is seen by kernels.',
    authors: ['Zoë Müller'],
    arxivId: '2511.00001',
  }),
  makePaper('heads', ['2025-11-02', '2025-12-01'], {
    title: 'Multi-head attention',
    abstract: 'A multihead mechanism with kernels.\n\nIt attends.',
    published: '2024-12-31',
    organization: { id: 'moonshotai', handle: 'moonshotai', name: 'Moonshot AI' },
    topics: ['mamba'],
    comments: 3,
    links: { code: 'https://github.com/a/a', project: null },
  }),
  makePaper('reversed', ['2025-11-03'], { title: '力意注', abstract: '性线' }),
  makePaper('kangaroos', ['2025-12-03'], { title: 'On kangaroos and kernels' }),
  makePaper('muller', ['2024-12-03'], {
    title: 'Something else',
    abstract: 'The naive method of Muller has one head.',
    arxivId: 'hep-th/9901001',
    upvotes: 5,
  }),
];

let whole: Built;
let divided: Built;

beforeAll(async () => {
  whole = await build(papers, 7);
  divided = await build(papers, 2);
});

describe('an index', () => {
  test('says what its shards are', () => {
    const named = (name: string) => ({
      folder: expect.stringMatching(new RegExp(`^${name}-[0-9a-f]{10}$`)) as string,
      facets: expect.stringMatching(new RegExp(`^${name}-[0-9a-f]{10}\\.facets\\.json$`)) as string,
      words: expect.stringMatching(new RegExp(`^${name}-[0-9a-f]{10}\\.words\\.txt$`)) as string,
      files: expect.stringMatching(new RegExp(`^${name}-[0-9a-f]{10}\\.files\\.json$`)) as string,
    });
    expect(whole.file).toEqual({
      shards: [{ ...named('all'), papers: 7, from: '2024-12-03', to: '2025-12-03' }],
    });
    expect(divided.file).toEqual({
      shards: [
        { ...named('2025-12'), papers: 1, from: '2025-12-03', to: '2025-12-03' },
        { ...named('2025-11'), papers: 3, from: '2025-11-01', to: '2025-12-01' },
        { ...named('2025-10'), papers: 2, from: '2025-10-01', to: '2025-10-02' },
        { ...named('2024'), papers: 1, from: '2024-12-03', to: '2024-12-03' },
      ],
    });
  });

  test('has in its folder what they name, and nothing else', () => {
    const expected = divided.file.shards.flatMap(({ folder, facets, words, files }) => {
      const own = filesIn(join(divided.site, 'pagefind', folder));
      expect(JSON.parse(readText(divided.site, files))).toEqual(own);
      expect(own).toContain('pagefind.js');
      expect(own.filter((path) => /ui\.|highlight/.test(path))).toEqual([]);
      return [facets, words, files, ...own.map((path) => `${folder}/${path}`)];
    });
    expect(filesIn(join(divided.site, 'pagefind'))).toEqual(['index.json', ...expected].toSorted());
  });

  test('has seven records in a fragment, so that there are fewer files', async () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      makePaper(`paper-${index}`, ['2025-11-01'], { title: `Paper number ${index}` }),
    );
    const { site, file } = await build(many, 1000);
    const fragments = fragmentsOf(site, file.shards[0]?.folder ?? '');
    expect(fragments.map(({ length }) => length).toSorted((a, b) => b - a)).toEqual([
      ...Array.from({ length: 14 }, () => 7),
      2,
    ]);
    expect(new Set(fragments.flat()).size).toBe(100);
    const { ids } = readFacets(site, file.shards[0]?.facets ?? '');
    expect(ids.toSorted()).toEqual(fragments.flat().toSorted());
    expect(await finder(site)({ q: '"number 42"' })).toEqual(['paper-42']);
  });

  test('has the facets of its papers under the ids that Pagefind gives them', () => {
    const [, november, october] = divided.file.shards;
    const facets = readFacets(divided.site, november?.facets ?? '');
    const ids = fragmentsOf(divided.site, november?.folder ?? '').flat();
    expect(facets.ids.toSorted()).toEqual(ids.toSorted());
    expect(facets).toMatchObject({
      organization: [-1, 0, -1],
      topics: [['mamba', 'State spaces']],
      comments: [null, 3, null],
    });
    expect(readFacets(divided.site, october?.facets ?? '').published).toEqual([20_361, null]);
    expect(
      readText(divided.site, november?.words ?? '')
        .trim()
        .split('\n'),
    ).toEqual(['kernels', 'attention bayes facade head multi naive']);
  });

  test('has the same bytes whatever the order of the papers', async () => {
    const again = await build(papers.toReversed(), 2);
    expect(bytesOf(again)).toEqual(bytesOf(divided));
    const [first = papers[0], ...rest] = papers;
    const shuffled = await build([...rest, ...(first ? [first] : [])], 7);
    expect(bytesOf(shuffled)).toEqual(bytesOf(whole));
  });

  test('of an archive without papers has no shards, and finds nothing', async () => {
    const { site, cache, file, said } = await build([], 7);
    expect([file, said, readdirSync(cache)]).toEqual([{ shards: [] }, [], []]);
    const find = finder(site);
    expect(await find({})).toEqual([]);
    expect(await find({ q: 'kernels', month: '2025-12', sort: 'listed' })).toEqual([]);
  });

  test('tells of each record that is added', () => {
    const all = ['1/7', '2/7', '3/7', '4/7', '5/7', '6/7', '7/7'];
    expect(whole.said).toEqual(all);
    expect(divided.said).toEqual(all);
  });
});

describe('a later build', () => {
  const changed = (id: string, facts: Partial<ArchivePaper>) =>
    papers.map((paper) => (paper.id === id ? asShown({ ...paper, ...facts }) : paper));

  test('makes no shard again whose papers are the same', async () => {
    const cache = join(newFolder(), 'cache');
    const first = await build(papers, 2, { cache });
    const second = await build(papers, 2, { cache });
    expect(second.said).toEqual([]);
    expect(bytesOf(second)).toEqual(bytesOf(first));
    const path = join('pagefind', first.file.shards[0]?.folder ?? '', 'pagefind.js');
    expect(statSync(join(second.site, path)).ino).toBe(statSync(join(first.site, path)).ino);
  });

  test('makes the shard again in which a paper changed, and no other', async () => {
    const cache = join(newFolder(), 'cache');
    const first = await build(papers, 2, { cache });
    const second = await build(changed('kangaroos', { title: 'Kangaroos hop' }), 2, { cache });
    expect(second.said).toEqual(['1/7']);
    expect(second.file.shards.slice(1)).toEqual(first.file.shards.slice(1));
    const [before, after] = [first.file.shards[0], second.file.shards[0]];
    expect(after?.folder).not.toBe(before?.folder);
    expect(after?.words).not.toBe(before?.words);
    expect(readdirSync(cache).toSorted()).toEqual(
      second.file.shards.map(({ folder }) => folder).toSorted(),
    );
    expect(await finder(second.site)({ q: 'hop' })).toEqual(['kangaroos']);

    const third = await build(changed('muller', { title: 'All else' }), 2, { cache });
    expect(third.said).toEqual(['1/7', '7/7']);
    expect(third.file.shards[0]).toEqual(before);
  });

  test('makes the facets alone again when it is they that changed', async () => {
    const { file } = await build(changed('muller', { upvotes: 6 }), 2, { cache: divided.cache });
    expect(file.shards.slice(0, 3)).toEqual(divided.file.shards.slice(0, 3));
    const [before, after] = [divided.file.shards[3], file.shards[3]];
    expect(after).toEqual({ ...before, facets: after?.facets });
    expect(after?.facets).not.toBe(before?.facets);
  });

  test('leaves a paper in its shard that is listed again', async () => {
    const listings = makePaper('', ['2024-12-03', '2025-12-24', '2025-12-24']).listings;
    const { file, said, site } = await build(changed('muller', { listings }), 2, {
      cache: divided.cache,
    });
    expect(said).toEqual([]);
    expect(file.shards[3]).toMatchObject({
      folder: divided.file.shards[3]?.folder,
      from: '2024-12-03',
      to: '2025-12-24',
    });
    const find = finder(site);
    expect(await find({ month: '2025-12' })).toEqual(['kangaroos', 'heads', 'muller']);
    expect(await find({ sort: 'listed' }, 3)).toEqual(['muller', 'kangaroos', 'heads']);
  });

  test('puts right what a build that was killed left', async () => {
    const cache = join(newFolder(), 'cache');
    const unfinished = join(cache, `${divided.file.shards[1]?.folder}.new`, 'index');
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(join(unfinished, 'junk'), 'junk');
    const built = await build(papers, 2, { cache });
    expect(bytesOf(built)).toEqual(bytesOf(divided));
    expect(readdirSync(cache).toSorted()).toEqual(
      divided.file.shards.map(({ folder }) => folder).toSorted(),
    );
  });
});

test('a record that Pagefind leaves out is an error, and there is no shard', async () => {
  const folder = join(newFolder(), 'shard');
  const meta = { title: 'a', authors: '', organization: '', keywords: '', also: '', facts: '' };
  const record = (id: string, content: string) => ({ url: id, language: 'en', content, meta });
  const records = [record('/a/', 'a'), record('/b/', '')];
  await expect(writeShard(folder, records, [])).rejects.toThrow(
    'Pagefind left /b/ out of the index',
  );
  expect(readdirSync(join(folder, '..'))).toEqual(['shard.new']);
});

/** What a search finds, whatever its order. */
const CASES: [Partial<SearchState>, string][] = [
  // Inflections, beginnings, accents and hyphens.
  [{ q: 'kernel' }, 'bayes heads kangaroos'],
  [{ q: 'kang' }, 'kangaroos'],
  [{ q: 'naive' }, 'bayes muller'],
  [{ q: 'naïve' }, 'bayes muller'],
  // Of all shards but one papers have but one of the words.
  [{ q: 'NAÏVE FAÇADE' }, 'bayes'],
  [{ q: 'kangaroos naive' }, ''],
  [{ q: 'naive kangaroos' }, ''],
  [{ q: 'kangaroos naive', literal: true }, ''],
  [{ q: 'naive kernels' }, 'bayes'],
  [{ q: 'naive head' }, 'muller'],
  // A word that some shards have but the beginning of, or nothing.
  [{ q: 'headless', literal: true }, ''],
  [{ q: 'kernelx', literal: true }, ''],
  [{ q: 'naivest method', literal: true }, ''],
  [{ q: 'zzzz kernels' }, ''],
  [{ q: 'kernels zzzz' }, ''],
  [{ q: 'zzzz kernels', literal: true }, ''],
  [{ q: 'muller' }, 'bayes muller'],
  [{ q: 'Müller' }, 'bayes muller'],
  [{ q: 'Mu\u0308ller' }, 'bayes muller'],
  [{ q: 'multi-head' }, 'heads'],
  [{ q: 'multihead' }, 'heads'],
  [{ q: 'moonshot' }, 'heads'],
  [{ q: '2511.00001' }, 'bayes'],
  [{ q: 'https://arxiv.org/abs/2511.00001v2' }, 'bayes'],
  [{ q: 'arxiv:hep-th/9901001' }, 'muller'],
  // Chinese and Japanese characters, in their order and in no other.
  [{ q: '注意力' }, 'zh'],
  [{ q: '线性注意力' }, 'zh'],
  [{ q: '"注意力机制"' }, 'zh'],
  [{ q: '力意注' }, 'reversed'],
  [{ q: '意注力' }, ''],
  [{ q: '模型' }, 'zh'],
  [{ q: 'データ' }, 'ja zh'],
  [{ q: 'データ -過程' }, 'zh'],
  [{ q: 'タデー' }, ''],
  [{ q: 'title:注意力' }, 'zh'],
  [{ q: 'title:意注力' }, ''],
  [{ q: '-title:データ kernels' }, 'bayes heads kangaroos'],
  // Phrases, words that must not be there, and fields.
  [{ q: '"naive method"' }, 'muller'],
  [{ q: '"method naive"' }, ''],
  [{ q: 'kernels -"naïve Bayes"' }, 'heads kangaroos'],
  [{ q: 'title:kernel' }, 'kangaroos'],
  [{ q: '-title:kernels kernels' }, 'bayes heads'],
  [{ q: 'author:muller' }, 'bayes'],
  [{ q: 'title:"naive bayes"' }, 'bayes'],
  [{ q: 'org:moonshot' }, 'heads'],
  [{ q: 'topic:state' }, 'heads'],
  [{ q: 'year:2024' }, 'heads'],
  [{ q: 'day:2025-12' }, 'heads kangaroos'],
  [{ q: '"on - kangaroos"' }, 'kangaroos'],
  // Misspelt words.
  [{ q: 'kangroos' }, 'kangaroos'],
  [{ q: 'kernles -kangaroos' }, 'bayes heads'],
  [{ q: 'kangroos', literal: true }, ''],
  [{ q: 'kangroos kernles' }, 'kangaroos'],
  // A word that is spelt right is none that a filter leaves without papers.
  [{ q: 'kernels', year: '1999' }, ''],
  [{ q: 'naive', month: '2025-12' }, ''],
  [{ q: 'kangroos', month: '2025-11' }, ''],
  [{ q: 'zzzzzz' }, ''],
  // No paper is found by its facts.
  [{ q: '47', literal: true }, ''],
  [{ q: '20250930', literal: true }, ''],
  // Filters.
  [{ q: 'kernels', month: '2025-12' }, 'heads kangaroos'],
  [{ organization: 'moonshotai' }, 'heads'],
  [{ topic: 'mamba', year: '2024' }, 'heads'],
  [{ code: true }, 'heads'],
  [{ comments: 4 }, ''],
  [{ upvotes: 5 }, 'muller'],
  [{ from: '2025-12-01', to: '2025-12-02' }, 'heads'],
  [{ to: '2025-10-01' }, 'ja muller'],
];

describe('a search finds the same over one shard and over many', () => {
  test.each(CASES)('%j finds %j', async (state, expected) => {
    expect(sorted(await findWhole(state))).toBe(expected);
    expect(sorted(await findDivided(state))).toBe(expected);
  });

  let findWhole: ReturnType<typeof finder>;
  let findDivided: ReturnType<typeof finder>;
  beforeAll(() => {
    findWhole = finder(whole.site);
    findDivided = finder(divided.site);
  });

  test.each([
    ['kernel', 3],
    ['naive', 2],
    ['head', 2],
    ['kangaroos', 1],
    ['kangaroos naive', 0],
    ['kangaroos kernels', 1],
    ['naive kernels', 1],
  ])('%s: %d papers', async (q, count) => {
    expect(await findWhole({ q })).toHaveLength(count);
    expect(await findDivided({ q })).toHaveLength(count);
  });

  test('and no query finds all, the newest first', async () => {
    const expected = ['kangaroos', 'reversed', 'heads', 'bayes', 'zh', 'ja', 'muller'];
    expect(await findWhole({})).toEqual(expected);
    expect(await findDivided({})).toEqual(expected);
    expect(await findDivided({}, 2)).toEqual(expected.slice(0, 2));
    expect(await findDivided({ sort: 'discussed' }, 2)).toEqual(['heads', 'kangaroos']);
    expect(await findDivided({ sort: 'published' }, 2)).toEqual(['zh', 'heads']);
  });
});

test('an archive without a single abstract is searched by its titles', async () => {
  const titles = papers.map((paper) => asShown({ ...paper, abstract: null }));
  const { site, file } = await build(titles, 3);
  expect(file.shards.reduce((sum, shard) => sum + shard.papers, 0)).toBe(7);
  const find = finder(site);
  expect(await find({ q: 'kernels' })).toEqual(['kangaroos']);
  expect(await find({ q: 'naive' })).toEqual(['bayes']);
  expect(await find({})).toHaveLength(7);
});

test('papers with the same text are all found, however many there are', async () => {
  const same = Array.from({ length: 30 }, (_, at) =>
    makePaper(`same-${at}`, [`2025-${at % 2 ? '10' : '11'}-01`], {
      title: 'Survey',
      abstract: 'A.',
    }),
  );
  const { site } = await build(same, 10);
  expect(sorted(await finder(site)({ q: 'survey' }))).toBe(sorted(same.map(({ id }) => id)));
});

test('a site without an index cannot be searched', async () => {
  await expect(finder(newFolder())({ q: 'kimi' })).rejects.toThrow('ENOENT');
});

describe('saved searches', () => {
  const folderOf = (files: Record<string, unknown>) => {
    const folder = newFolder();
    for (const [name, value] of Object.entries(files)) {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      writeFileSync(join(folder, name), text);
    }
    return folder;
  };
  const naive = { name: 'Naive', description: 'Naive papers.', query: 'naive' };
  const kernels = {
    name: 'Kernels',
    description: 'Listed in November.',
    query: 'kernels -bayes',
    filters: { from: '2025-11-01', code: true, comments: 1 },
  };

  test('are read in the order of their ids', async () => {
    const folder = folderOf({ 'naive.json': naive, 'a-2.json': kernels });
    const read = await readSavedSearches(folder, topics);
    expect([...read]).toEqual([
      ['a-2', kernels],
      ['naive', { ...naive, filters: {} }],
    ]);
    expect(await readSavedSearches(join(folder, 'none'), topics)).toEqual(new Map());
  });

  test.each([
    ['Naive.json', naive, 'The name of content/searches/Naive.json is no address'],
    ['a--b.json', naive, 'The name of content/searches/a--b.json is no address'],
    ['naive.txt', naive, 'The name of content/searches/naive.txt is no address'],
    ['a.json', '{', 'content/searches/a.json is not JSON'],
    ['a.json', { name: 'A', description: 'A.' }, 'Expected a query or a filter'],
    ['a.json', { ...naive, colour: 'red' }, 'content/searches/a.json is not valid'],
    ['a.json', { ...naive, filters: { year: 2024 } }, 'content/searches/a.json is not valid'],
    [
      'a.json',
      { ...naive, filters: { topic: 'owls' } },
      'filters by the topic owls, which is none',
    ],
  ])('are refused: %s of %j', async (name, search, message) => {
    const read = readSavedSearches(folderOf({ [name]: search }), topics);
    await expect(read).rejects.toThrow(message);
    await expect(read).rejects.toMatchObject({ name: 'ConfigError' });
  });

  test('find what a reader finds, the latest listed first', async () => {
    const folder = folderOf({
      'naive.json': naive,
      'kernels.json': kernels,
      'topic.json': { name: 'T', description: 'T.', filters: { topic: 'mamba', year: '2024' } },
      'misspelt.json': { name: 'M', description: 'M.', query: 'kernles' },
    });
    const read = await readSavedSearches(folder, topics);
    expect(await runSavedSearches(divided.site, read)).toEqual([
      {
        id: 'kernels',
        name: 'Kernels',
        description: 'Listed in November.',
        address: '?q=kernels+-bayes&sort=listed&code=1&comments=1&from=2025-11-01',
        papers: ['heads'],
      },
      {
        id: 'misspelt',
        name: 'M',
        description: 'M.',
        address: '?q=kernles&sort=listed',
        papers: ['kangaroos', 'heads', 'bayes'],
      },
      {
        id: 'naive',
        name: 'Naive',
        description: 'Naive papers.',
        address: '?q=naive&sort=listed',
        papers: ['bayes', 'muller'],
      },
      {
        id: 'topic',
        name: 'T',
        description: 'T.',
        address: '?sort=listed&topic=mamba&year=2024',
        papers: ['heads'],
      },
    ]);
    expect(await runSavedSearches('/nowhere', new Map())).toEqual([]);
  });
});

describe.runIf(hasRealDumps)(`the papers of the real dumps ${needsRealDumps}`, () => {
  let papers: ArchivePaper[];
  let all: Topic[];
  let one: Built;
  let three: Built;
  let findOne: ReturnType<typeof finder>;
  let findThree: ReturnType<typeof finder>;
  beforeAll(async () => {
    const model = await openArchive(foldersOf({ dumps: realDumps }), new Store(':memory:'));
    papers = [...model.papers.values()];
    all = model.reading.topics;
    one = await build(papers, 170, { topics: all });
    three = await build(papers.toReversed(), 100, { topics: all });
    findOne = finder(one.site);
    findThree = finder(three.site);
  }, 60_000);

  /** Everything of a paper that is searched. */
  const textsOf = (paper: ArchivePaper) => {
    const { title, abstract } = paper.text;
    const others = [...paper.authors, paper.organization?.name ?? '', ...paper.keywords];
    return [title.plain, abstract?.plain ?? '', ...others].join('\n');
  };

  test('are in the shards of their months', () => {
    const spans = (built: Built) =>
      built.file.shards.map(
        ({ folder, papers: count, from, to }) => `${folder.slice(0, -11)} ${count} ${from} ${to}`,
      );
    expect(spans(one)).toEqual(['all 170 2025-10-20 2025-12-31']);
    expect(spans(three)).toEqual([
      '2025-12 49 2025-12-01 2025-12-31',
      '2025-11 63 2025-11-10 2025-12-31',
      '2025-10 58 2025-10-20 2025-12-01',
    ]);
  });

  test('have an index of the same bytes in every build', async () => {
    const again = await build(papers, 100, { topics: all });
    expect(bytesOf(again)).toEqual(bytesOf(three));
  });

  test.each<[string, number, (paper: ArchivePaper) => boolean]>([
    [
      '"linear attention" -kimi',
      15,
      (paper) => /linear[- ]attention/i.test(textsOf(paper)) && !/kimi/i.test(textsOf(paper)),
    ],
    ['title:attention', 28, (paper) => /\battenti/i.test(paper.text.title.plain)],
    [
      'title:"linear attention"',
      8,
      (paper) =>
        /\battenti/i.test(paper.text.title.plain) &&
        /\blinear/i.test(paper.text.title.plain) &&
        /linear[- ]attention/i.test(textsOf(paper)),
    ],
    ['org:moonshot', 1, ({ organization }) => organization?.name === 'Moonshot AI'],
    ['year:2024', 54, ({ published }) => published?.startsWith('2024') ?? false],
    ['day:2025-11', 64, ({ listings }) => listings.some(({ day }) => day.startsWith('2025-11'))],
    ['multi-head', 40, (paper) => /multi-?head/i.test(textsOf(paper))],
    ['multihead', 40, (paper) => /multi-?head/i.test(textsOf(paper))],
    [
      'softmax attention',
      11,
      (paper) => /\bsoftmax/i.test(textsOf(paper)) && /\battent/i.test(textsOf(paper)),
    ],
  ])('%s finds %d of them', async (q, count, passes) => {
    const ids = papers.filter(passes).map(({ id }) => id);
    expect(ids).toHaveLength(count);
    expect(sorted(await findOne({ q }))).toBe(sorted(ids));
    expect(sorted(await findThree({ q }))).toBe(sorted(ids));
  });

  const COUNTS = {
    kimi: 1,
    mamba: 6,
    robot: 2,
    'kimi linear': 1,
    'mamba robot': 0,
    'linear attention': 39,
    'zzzz linear': 0,
  };

  /** How many papers each of the queries finds. */
  const countsOf = async (find: ReturnType<typeof finder>) => {
    const counts: [string, number][] = [];
    for (const q of Object.keys(COUNTS)) counts.push([q, (await find({ q })).length]);
    return Object.fromEntries(counts);
  };

  test('are found as often over one shard and over three', async () => {
    expect(await countsOf(findOne)).toEqual(COUNTS);
    expect(await countsOf(findThree)).toEqual(COUNTS);
  });

  // As if they had been listed over two years: in months, quarters or years.
  test.each([
    [1, 24],
    [30, 8],
    [90, 2],
    [1000, 1],
  ])('are found as often with shards of %d papers at the most', async (shardSize, shards) => {
    const spread = papers.map((paper, at) => {
      const month = String((at % 12) + 1).padStart(2, '0');
      const listings = [makeListed(`${at % 24 < 12 ? 2024 : 2025}-${month}-01`, at)];
      return asShown({ ...paper, listings });
    });
    const { site, file } = await build(spread, shardSize, { topics: all });
    expect(file.shards).toHaveLength(shards);
    const find = finder(site);
    expect(await countsOf(find)).toEqual(COUNTS);
    for (const q of Object.keys(COUNTS)) {
      expect(sorted(await find({ q }))).toBe(sorted(await findOne({ q })));
    }
  });

  test('are found by words that are mended', async () => {
    const id = 'kimi-linear-an-expressive-efficient-attention-architecture';
    expect(await findOne({ q: 'kimi liner' })).toEqual([id]);
    expect(await findThree({ q: 'kimi liner' })).toEqual([id]);
    expect(sorted(await findThree({ q: 'softmx atention' }))).toBe(
      sorted(await findOne({ q: 'softmax attention' })),
    );
  });

  test('are all found, the newest first, when nothing is asked for', async () => {
    const newestFirst = partition(papers, 170).flatMap((part) => part.papers.map(({ id }) => id));
    expect(newestFirst).toHaveLength(170);
    expect(await findOne({})).toEqual(newestFirst);
    expect(await findThree({})).toEqual(newestFirst);
  });

  test('are filtered and ordered alike over one shard and over three', async () => {
    for (const state of [
      { topic: 'linear-attention' },
      { year: '2025', sort: 'published' },
      { month: '2025-12', q: 'attention', sort: 'listed' },
      { comments: 1, sort: 'discussed' },
      { code: true },
      { from: '2025-12-01', to: '2025-12-01' },
    ] as const) {
      const found = await findOne(state);
      expect(sorted(await findThree(state))).toBe(sorted(found));
    }
    expect(await findOne({ from: '2025-12-01', to: '2025-12-01' })).toHaveLength(40);
  });
});
