import { expect, test } from 'vitest';
import {
  relatedPapers,
  type RelatedCache,
  type RelatedSource,
} from '../../src/derive/related/index.ts';
import { stemsOf } from '../../src/derive/related/terms.ts';
import fc from '../random.ts';

function paper(id: string, title: string, abstract: string | null, ...topics: string[]) {
  return { id, title, abstract, topics, day: '2025-06-01' } satisfies RelatedSource;
}

const linear = paper('a', 'Linear attention at length', 'We study Linear attention for Mamba.');
const longer = paper('b', 'Fast Linear Attentions', 'A kernel of linear attention for Mamba.');
const speech = paper('c', 'Speech synthesis', 'Voices are cloned by speech synthesis.');
const voices = paper('d', 'Cloning voices', 'We clone a voice for speech synthesis.');

const listsOf = (papers: RelatedSource[], cache?: RelatedCache) =>
  Object.fromEntries(relatedPapers(papers, cache).related);

test('papers are related by the phrases they share, as the text writes them', () => {
  expect(listsOf([linear, longer, speech, voices])).toEqual({
    a: [{ id: 'b', terms: ['linear attention'] }],
    b: [{ id: 'a', terms: ['linear attention'] }],
    c: [{ id: 'd', terms: ['speech synthesis', 'clone', 'voice'] }],
    d: [{ id: 'c', terms: ['speech synthesis', 'clone', 'voice'] }],
  });
});

test('nothing in common means no relation, and a missing abstract is not an error', () => {
  expect(listsOf([linear, paper('z', 'Protein folding', null)])).toEqual({ a: [], z: [] });
  expect(listsOf([])).toEqual({});
});

test('words of every abstract relate nothing', () => {
  const words = 'We propose a novel state-of-the-art method. Experiments show that it outperforms.';
  expect(listsOf([paper('a', 'Owls', words), paper('b', 'Bees', words)])).toEqual({ a: [], b: [] });
});

test('topics put the nearest first, and are not a reason', () => {
  const [x, y] = [paper('x', 'Owls sing', null, 'birds'), paper('y', 'Owls sleep', null, 'nights')];
  const z = paper('z', 'Owls fly', null, 'birds');
  expect(listsOf([x, y, z])['x']).toEqual([
    { id: 'z', terms: ['owls'] },
    { id: 'y', terms: ['owls'] },
  ]);
  expect(listsOf([x, y, { ...z, topics: ['nights'] }])['x']?.map(({ id }) => id)).toEqual([
    'y',
    'z',
  ]);
});

test('the same paper under another id is left out, with nearly the same title or text', () => {
  const title = 'Linear attention at great length';
  const versions = ['An owl.', 'A bee.'].map((text, at) => paper(`v${at}`, title, text));
  const text =
    'Kernels of owls, bees, wasps, ants, graphs and voices fold proteins in the night sky.';
  const retitled = ['Kernels', 'Graphs'].map((name, at) => paper(`r${at}`, name, text));
  const apart = ['Kernels of owls', 'Graphs of owls'].map((name, at) =>
    paper(`n${at}`, name, null),
  );
  expect(listsOf([linear, { ...linear, id: 'again' }])).toEqual({ a: [], again: [] });
  expect(listsOf(versions)).toEqual({ v0: [], v1: [] });
  expect(listsOf(retitled)).toEqual({ r0: [], r1: [] });
  expect(listsOf(apart)).toEqual({
    n0: [{ id: 'n1', terms: ['owls'] }],
    n1: [{ id: 'n0', terms: ['owls'] }],
  });
});

test('of two versions a third paper shows the nearer alone', () => {
  const copies = ['m', 'n'].map((id) => ({ ...longer, id }));
  expect(listsOf([linear, ...copies])['a']?.map(({ id }) => id)).toEqual(['m']);
});

test('equals are in the order of their ids, eight at most', () => {
  const many = Array.from({ length: 12 }, (_, at) =>
    paper(
      `p${String(at).padStart(2, '0')}`,
      `Owls ${String.fromCharCode(97 + at).repeat(3)}`,
      null,
    ),
  );
  expect(listsOf(many)['p03']?.map(({ id }) => id)).toEqual([
    'p00',
    'p01',
    'p02',
    'p04',
    'p05',
    'p06',
    'p07',
    'p08',
  ]);
});

test('beyond the fifth, only what is at least half as near as the first is shown', () => {
  const target = paper('t', 'Owls bees wasps', null);
  const near = (id: string) => paper(id, `Owls bees wasps ${id.repeat(3)}`, null);
  const far = (id: string) => paper(id, `Owls ${id}aa ${id}bb ${id}cc ${id}dd ${id}ee`, null);
  const shown = (...papers: RelatedSource[]) =>
    listsOf([target, ...papers])['t']?.map(({ id }) => id);
  expect(shown(...['a', 'b', 'c', 'd'].map(near), far('x'), far('y'))).toEqual([
    'a',
    'b',
    'c',
    'd',
    'x',
  ]);
  expect(shown(...['a', 'b', 'c', 'd', 'e', 'f'].map(near), far('x'))).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
  ]);
});

test('a word is not a reason beside a phrase that it is part of', () => {
  const texts = ['Attention to attention, by linear attention', 'Attention: linear attention'];
  const papers = texts.map((text, at) => paper(`p${at}`, `Paper ${at}`, text));
  expect(listsOf(papers)['p0']).toEqual([{ id: 'p1', terms: ['linear attention'] }]);
});

test('a pair of words that only one paper has is not a term, a new word is', () => {
  const { cache } = relatedPapers([paper('a', 'Linear attention', null), paper('b', 'Owls', null)]);
  const spelled = cache.terms.map((key) =>
    stemsOf(key).map((at) => at !== null && cache.stems[at]),
  );
  expect(spelled).toEqual([
    ['linear', false],
    ['attent', false],
    ['owl', false],
  ]);
});

const WORDS = ['owl', 'bee', 'linear attention', 'speech', 'kernel', 'voice', 'graph', 'protein'];
const sources = fc.uniqueArray(
  fc.record({
    id: fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 1, maxLength: 3 }),
    title: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' ')),
    abstract: fc.option(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' ')),
    ),
    topics: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
    day: fc.constantFrom('2025-06-01', '2025-06-02', '2025-06-03'),
  }),
  { selector: ({ id }) => id, minLength: 4, maxLength: 40 },
);

test('the order of the papers does not matter', () => {
  fc.assert(
    fc.property(sources, (papers) => {
      expect(listsOf(papers.toReversed())).toEqual(listsOf(papers));
    }),
  );
});

/** As many as a step of the ladder has; the next is at 113. */
const FROZEN = 103;
const text = (most: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most })
    .map((words) => words.join(' '));
const facts = fc.record({
  title: fc.tuple(text(3), fc.nat(99)).map(([words, number]) => `${words} x${number}`),
  abstract: fc.option(text(9)),
  topics: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
});

test('a run on the state of an earlier one gives the same as a run from nothing', () => {
  const frozen = fc.array(facts, { minLength: FROZEN, maxLength: FROZEN });
  const later = fc.array(fc.record({ facts, order: fc.nat(999) }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(
      frozen,
      later,
      fc.array(fc.nat(FROZEN - 1), { maxLength: 3 }),
      (old, fresh, topical) => {
        const papers = old.map((paper, at) => ({ ...paper, id: `${at * 10}`, day: '2025-06-01' }));
        const added = fresh.map(({ facts: paper, order }, at) => {
          return { ...paper, id: `${order}-${at}`, day: '2025-07-01' };
        });
        const [changed, gone, ...kept] = added;
        if (!changed || !gone) return;
        const before = relatedPapers([...papers, changed, gone, ...kept.slice(0, 2)]);
        const after = [
          ...papers.map((paper, at) =>
            topical.includes(at) ? { ...paper, topics: ['w'] } : paper,
          ),
          { ...changed, title: 'Another title of bees', abstract: gone.abstract },
          ...kept,
        ];
        const warm = relatedPapers(after, structuredClone(before.cache));
        const cold = relatedPapers(after);
        expect(warm.cache.statistics.digest).toBe(before.cache.statistics.digest);
        expect([...warm.related]).toEqual([...cold.related]);
        expect(warm.cache.pools).toEqual(cold.cache.pools);
      },
    ),
  );
});

test('the state of other papers neither helps nor harms', () => {
  const before = relatedPapers([linear, longer]);
  expect(listsOf([longer, speech, voices], before.cache)).toEqual(
    listsOf([longer, speech, voices]),
  );
});

test('a paper that was not changed keeps its row, and is not read again', () => {
  const papers = Array.from({ length: 40 }, (_, at) =>
    paper(`p${at}`, `${WORDS[at % 8]} ${WORDS[(at * 3) % 8]} q${at}`, `r${at}`),
  );
  const { cache } = relatedPapers(papers);
  const { vectors } = cache;
  const marked = { ...cache, vectors: { ...vectors, weights: vectors.weights.map(() => 7) } };
  const next = relatedPapers([...papers, { ...linear, day: '2025-07-01' }], marked);
  expect(next.cache.vectors.weights.filter((weight) => weight === 7).length).toBe(
    vectors.weights.length,
  );
  expect(next.cache.statistics).toBe(marked.statistics);
});
