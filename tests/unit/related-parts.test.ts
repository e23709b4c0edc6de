import { expect, test } from 'vitest';
import { isSameTitle, titleWords } from '../../src/derive/related/duplicates.ts';
import { emptyPools, NONE, offer, POOL } from '../../src/derive/related/neighbours.ts';
import { countTerms } from '../../src/derive/related/statistics.ts';
import { findTerms, stemsOf, writtenAs } from '../../src/derive/related/terms.ts';
import { createDictionary } from '../../src/derive/related/words.ts';

function termsOf(title: string, abstract: string | null) {
  const dictionary = createDictionary();
  const source = { id: 'a', title, abstract, topics: [], day: '' };
  return [...findTerms(source, dictionary).values()].map((term) => {
    const stems = stemsOf(term.key).map((stem) => stem !== null && dictionary.stems[stem]);
    return `${stems.filter(Boolean).join(' ')}: ${writtenAs(source, term)} ${term.count}`;
  });
}

test('terms are words and pairs of words, those of the title counted three times', () => {
  expect(termsOf('Linear Attention', 'We linearise RWKV. Linear-attention is, linear.')).toEqual([
    'linear: linear 5',
    'attent: attention 4',
    'linear attent: linear attention 4',
    'linearis: linearise 1',
    'rwkv: RWKV 1',
    'linearis rwkv: linearise RWKV 1',
  ]);
});

test('a capital is kept where its place does not ask for it', () => {
  expect(termsOf('Mamba for LLMs', null)).toEqual(['mamba: mamba 3', 'llm: LLMs 3']);
  expect(termsOf('Mamba', 'Our Mamba')).toEqual(['mamba: Mamba 4']);
});

test('no term reaches over punctuation, a stop word, a number or a paragraph', () => {
  const pairs = (text: string) =>
    termsOf('', text).filter((term) => term.split(':')[0]?.includes(' '));
  expect(pairs('owls, bees. owls (bees) owls of bees, owls 3 bees\n\nowls')).toEqual([]);
  expect(pairs('state-of-the-art owls')).toEqual([]);
  expect(pairs('owls\nsing')).toEqual(['owl sing: owls sing 1']);
});

test('common words stand in a phrase only, and only at their end of it', () => {
  expect(termsOf('', 'language models')).toEqual([
    'languag: language 1',
    'languag model: language models 1',
  ]);
  expect(termsOf('', 'model languages')).toEqual(['languag: languages 1']);
  expect(termsOf('', 'world model')).toEqual(['world model: world model 1']);
});

test('counts are kept as powers of two, and single papers not at all', () => {
  const papers = [3, 1, 1, 1, 2, 2, 2, 2].map((key) => Float64Array.of(key, 9));
  expect(countTerms('', papers)).toEqual({
    digest: '',
    papers: 8,
    levels: new Map([
      [9, 3],
      [1, 1],
      [2, 2],
    ]),
  });
});

test('titles are the same with four words of five in common, short ones with all', () => {
  const same = (a: string, b: string) => {
    const [first = new Uint32Array(), second = new Uint32Array()] = titleWords([a, b]);
    return isSameTitle(first, second);
  };
  expect(same('One two three four', 'one, TWO three: four five')).toBe(true);
  expect(same('One two three four', 'one two three five')).toBe(false);
  expect(same('One two three', 'one two three four')).toBe(false);
  expect(same('One two', 'Two one')).toBe(true);
  expect(same('', '')).toBe(false);
});

test('a pool keeps the nearest, by row among equals', () => {
  const pools = emptyPools(2);
  for (const row of [5, 3, 4]) offer(pools, 1, row, 100);
  offer(pools, 1, 9, 200);
  expect([...pools.rows.slice(POOL, POOL + 5)]).toEqual([9, 3, 4, 5, NONE]);
  for (let row = 10; row < 40; row += 1) offer(pools, 1, row, 150);
  expect([...pools.rows.slice(POOL)]).toEqual([
    9,
    ...Array.from({ length: 15 }, (_, at) => at + 10),
  ]);
  expect([...pools.rows.slice(0, POOL)]).toEqual(Array.from({ length: POOL }, () => NONE));
});
