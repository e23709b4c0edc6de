import { expect, test } from 'vitest';
import type { Pagefind, PagefindResult } from '../../src/search/engine/pagefind.ts';
import { ShardIndex } from '../../src/search/engine/shard-index.ts';
import { fakePagefind } from '../fake-index.ts';
import { makePaper } from '../make.ts';

const papers = [
  makePaper('a', ['2025-12-01'], {
    title: 'Linear Attention in Kimi',
    abstract: 'A multi-head, state/vector mechanism.',
    authors: ['Zoë Müller'],
  }),
  makePaper('b', ['2025-12-01'], {
    title: 'Naïve kernels',
    abstract: 'Kernels of attention: it doesn’t scale.',
    keywords: ['softmax_2'],
    arxivId: '2510.26692',
  }),
];

/** The papers in an index, with what its Pagefind is asked. */
function open() {
  const asked = { loads: [] as string[], searches: [] as (string | null)[] };
  return { index: new ShardIndex(fakePagefind({ papers }, asked), '3 '), ...asked };
}

const idsOf = (results: PagefindResult[]) => results.map(({ id }) => id).join(', ');

test.each([
  ['kimi', '3 a'],
  ['KIMI', '3 a'],
  ['attention', '3 a, 3 b'],
  ['kimi attention', '3 a'],
  ['kimi kernels', ''],
  // Words that begin so.
  ['kim', '3 a'],
  ['att kern', '3 b'],
  // Pagefind takes `kimi` for the first, and leaves the second out.
  ['kimiz', ''],
  ['zebras', ''],
  ['kimiz attention', ''],
  ['attention zebras', ''],
  ['zebras attention', ''],
  ['ttention', ''],
  // Accents, in the text or in what is asked.
  ['naive', '3 b'],
  ['naïve', '3 b'],
  ['NAI\u0308VE', '3 b'],
  ['mull', '3 a'],
  ['mülle', '3 a'],
  ['kérn', '3 b'],
  ['müllerz', ''],
  // A word with a hyphen as a whole and in its parts.
  ['multi-head', '3 a'],
  ['multihead', '3 a'],
  ['multi-he', '3 a'],
  ['multihe', '3 a'],
  ['multi', '3 a'],
  ['hea', '3 a'],
  ['vec', '3 a'],
  ['state/vec', '3 a'],
  ['multi-tail', ''],
  ['lin-ear', '3 a'],
  ["doesn't", '3 b'],
  ['doesnt', '3 b'],
  ['softmax_2', '3 b'],
  ['2510.26692', '3 b'],
  ['2510.2', '3 b'],
  ['2510.3', ''],
])('%s finds %j', async (text, expected) => {
  expect(idsOf(await open().index.search(text))).toBe(expected);
});

test('nothing is lost of a text but what is no word', async () => {
  const { index, searches } = open();
  expect(idsOf(await index.search(' kimi  attention '))).toBe('3 a');
  expect(searches.at(-1)).toBe(' kimi  attention ');
  expect(idsOf(await index.search(''))).toBe('');
});

test('a mark among words is no word that could be missing', async () => {
  const { index } = open();
  expect(idsOf(await index.search('kimi - attention'))).toBe('3 a');
  expect(idsOf(await index.search("kernels ' of"))).toBe('3 b');
});

test('a phrase and nothing are passed as they are', async () => {
  const { index, searches } = open();
  expect(idsOf(await index.search('"linear attention"'))).toBe('3 a');
  expect(idsOf(await index.search('"attention linear"'))).toBe('');
  expect(idsOf(await index.search('"zebras of attention"'))).toBe('');
  expect(idsOf(await index.search(null))).toBe('3 a, 3 b');
  expect(searches).toEqual([
    '"linear attention"',
    '"attention linear"',
    '"zebras of attention"',
    null,
  ]);
});

test('a result is as Pagefind gives it, but for its id', async () => {
  const { index, loads } = open();
  const [first] = await index.search('kimi');
  expect(first).toEqual({
    id: '3 a',
    score: 1,
    matchedMetaFields: ['title'],
    data: expect.any(Function) as unknown,
  });
  expect(loads).toEqual([]);
  expect((await first?.data())?.raw_url).toBe('/papers/a/');
});

test('a word that is there is looked up once, and its beginning only when it is none itself', async () => {
  const { index, searches, loads } = open();
  await index.search('kimi att');
  expect(searches.toSorted()).toEqual(['"att"', '"kimi"', 'att', 'kimi att']);
  expect(loads).toEqual(['data a']);
  searches.length = 0;
  await Promise.all([index.search('att kimi'), index.has('att')]);
  // What was not found may not have been loaded.
  await index.search('zebras kimi');
  expect(await index.has('zebras')).toBe(false);
  expect(searches).toEqual(['att kimi', '"zebras"', 'zebras', '"zebras"', 'zebras']);
  expect(loads).toEqual(['data a']);
});

test('of words that come together each is asked for once', async () => {
  const { index, searches } = open();
  await index.search('kimi kimi');
  expect(searches).toEqual(['"kimi"', 'kimi kimi']);
});

test.each([
  ['kimi', true],
  ['kim', true],
  ['kimiz', false],
  ['zebras', false],
  ['Müller', true],
  ['multi-he', true],
  ['head-multi', false],
])('whether a paper has %s: %s', async (word, expected) => {
  expect(await open().index.has(word)).toBe(expected);
});

/** A Pagefind with the answers to some questions, and none to others. */
function pagefindOf(answers: Record<string, { content: string }[]>): Pagefind {
  return {
    search: (text) => {
      const results = (answers[text ?? ''] ?? []).map(({ content }, at) => ({
        id: `en_${at}`,
        score: 1,
        data: () =>
          Promise.resolve({
            url: '/',
            raw_url: '/',
            excerpt: '',
            content,
            meta: { title: 'An owl' },
          }),
      }));
      return Promise.resolve({ results });
    },
  };
}

test('an inflection of a word is found exactly, and another that begins alike is not', async () => {
  const answers = {
    '"kangaroos"': [{ content: 'a kangaroo' }],
    kangaroos: [{ content: 'a kangaroo' }],
    kangarooze: [{ content: 'a kangaroo' }],
    kanga: [{ content: 'a kangaroo' }],
    ow: [{ content: '' }],
  };
  const index = new ShardIndex(pagefindOf(answers), '0 ');
  expect(idsOf(await index.search('kangaroos'))).toBe('0 en_0');
  expect(idsOf(await index.search('kangarooze'))).toBe('');
  expect(idsOf(await index.search('kanga'))).toBe('0 en_0');
  expect(await index.has('ow')).toBe(true);
});

test('of two shards with the same ids the results differ', async () => {
  const answers = { '"owl"': [{ content: '' }], owl: [{ content: '' }, { content: '' }] };
  const [one, two] = [0, 12].map((at) => new ShardIndex(pagefindOf(answers), `${at} `));
  expect(idsOf((await one?.search('owl')) ?? [])).toBe('0 en_0, 0 en_1');
  expect(idsOf((await two?.search('owl')) ?? [])).toBe('12 en_0, 12 en_1');
});

test('a word that could not be looked up is looked up again', async () => {
  const pagefind = pagefindOf({ '"owl"': [{ content: '' }], owl: [{ content: '' }] });
  let isOffline = true;
  const index = new ShardIndex(
    {
      search: (text) =>
        isOffline ? Promise.reject(new TypeError('Failed to fetch')) : pagefind.search(text),
    },
    '0 ',
  );
  await expect(index.search('owl')).rejects.toThrow(TypeError);
  isOffline = false;
  expect(idsOf(await index.search('owl'))).toBe('0 en_0');
});
