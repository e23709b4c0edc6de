import { expect, test, vi } from 'vitest';
import { matchText } from '../../src/search/engine/match-text.ts';
import { parseQuery } from '../../src/search/engine/query.ts';
import { openFakeIndex } from '../fake-index.ts';
import { makePaper } from '../make.ts';

const papers = [
  makePaper('a', ['2025-12-01'], {
    title: 'Linear Attention in Kimi',
    abstract: 'Softmax is not kind to linear attention.',
    authors: ['Ada Mamba', 'Zoe Gu'],
  }),
  makePaper('b', ['2025-12-01'], {
    title: 'Attention is Linear',
    abstract: 'Mamba by Kimi, and the linear attention.',
    authors: ['Albert Gu'],
  }),
  makePaper('c', ['2025-12-01'], { title: 'Mamba', abstract: '线性注意力机制' }),
];
const olderPapers = [
  makePaper('d', ['2025-11-01'], { title: '注意线性 Kimi', authors: ['Gu Albert'] }),
];

async function found(q: string, { older = true, size = 3 } = {}) {
  const { shards } = await openFakeIndex([
    { name: 'new', papers, size },
    { name: 'old', papers: olderPapers },
  ]);
  await shards.loadText(shards.all);
  const search = vi.spyOn(shards, 'search');
  const searched = older ? shards.all : shards.newest;
  const results = await matchText(shards, parseQuery(q), searched);
  for (const [, among] of search.mock.calls) expect(among).toBe(searched);
  return {
    ids: results.map(({ id }) => id.replace(/^\d /, '')).join(' '),
    searches: search.mock.calls.map(([text]) => text),
  };
}

test.each([
  ['', 'a b c d'],
  ['kimi', 'a b d'],
  // None of the older shard, of which no paper has the second word, or but a beginning of it.
  ['kimi mamba', 'a b'],
  ['kimi softmaxy', ''],
  ['kimi albertine', ''],
  ['albertine', ''],
  // One of the older shard alone.
  ['kimi alb', 'b d'],
  ['softmax softmax', 'a'],
  ['softmax zebras', ''],
  ['"linear attention"', 'a b'],
  ['"attention linear"', ''],
  ['"linear attention" "is linear"', 'b'],
  ['"linear attention" softmax', 'a'],
  ['kimi -mamba', 'd'],
  ['kimi -"is linear"', 'a d'],
  ['-kimi', 'c'],
  ['-kimi -mamba', ''],
  ['title:mamba', 'c'],
  ['title:linear', 'a b'],
  ['title:"attention is"', 'b'],
  // The abstract has the phrase as well, or has it where the title has but its words.
  ['title:"linear attention"', 'a b'],
  ['title:"attention in"', 'a'],
  ['title:linear kimi -softmax', 'b'],
  ['author:mamba', 'a'],
  ['author:gu', 'a b d'],
  ['author:"albert gu"', 'b'],
  ['author:gu author:ada', 'a'],
  ['title:linear author:albert', 'b'],
  ['-title:linear kimi', 'd'],
  ['-author:gu', 'c'],
  ['-title:"attention is" kimi', 'a d'],
  ['title:kimi -author:ada', 'd'],
  // The other fields are no text.
  ['org:nobody year:1999', 'a b c d'],
  // Characters in their order, in a word or in a phrase.
  ['线性', 'c d'],
  ['注意', 'c d'],
  ['线性注意力', 'c'],
  ['"线性注意力"', 'c'],
  ['注意线性', 'd'],
  ['性线', ''],
  // In a field they are looked for anywhere.
  ['title:线性', 'c d'],
  ['title:线性注意力', 'c'],
  ['author:注意线性', 'd'],
  ['title:意注', ''],
  ['title:"线性 注意力"', 'c'],
  ['-title:线性', 'a b'],
  ['-author:线性注意力 -kimi', ''],
  ['-线性注意力 -kimi', ''],
  ['-线性注意力', 'a b d'],
])('%s finds %j', async (q, expected) => {
  expect((await found(q)).ids).toBe(expected);
});

test('results are ranked by all that they must have, and by nothing else', async () => {
  const { searches } = await found(
    'multi-head C++ "linear attention" -softmax title:mamba -title:owls org:google -author:gu',
  );
  expect(searches[0]).toBe('multi-head C linear attention mamba');
  expect(searches.toSorted()).toEqual([
    '"linear attention"',
    '"softmax"',
    'gu',
    'mamba',
    'multi-head C linear attention mamba',
    'owls',
  ]);
});

test('nothing is asked that need not be', async () => {
  expect((await found('kimi')).searches).toEqual(['kimi']);
  expect((await found('-softmax')).searches).toEqual([null, '"softmax"']);
  expect((await found('+ org:google')).searches).toEqual([null]);
  expect((await found('kimi linear')).searches).toEqual(['kimi linear']);
  // A single character is a word; of several each is one, in their order.
  expect((await found('线')).searches).toEqual(['线']);
  expect((await found('GPT线')).searches).toEqual(['GPT 线']);
  expect((await found('线性')).searches).toEqual(['线 性', '"线 性"']);
  expect((await found('title:线性')).searches).toEqual(['线 性', '"线 性"']);
  expect((await found('title:线')).searches).toEqual(['线', '线']);
  expect((await found('title:𠀀')).searches).toEqual(['𠀀', '𠀀']);
  expect((await found('title:"kimi x"')).searches).toEqual(['kimi x', 'kimi', 'x', '"kimi x"']);
});

test('the older papers are searched when they are wanted', async () => {
  for (const q of ['kimi -"is linear"', 'author:gu -mamba', '注意 -author:ada']) {
    const all = (await found(q, { size: 5000 })).ids;
    expect(all).toMatch(/d$/);
    expect((await found(q, { size: 5000, older: false })).ids).toBe(all.replace(/ ?d$/, ''));
  }
});
