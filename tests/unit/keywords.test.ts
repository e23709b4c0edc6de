import { expect, test } from 'vitest';
import { createKeywords, nameKeywords } from '../../src/derive/keywords/index.ts';
import { ofPaper } from '../../src/derive/keywords/of-paper.ts';
import { learnVocabulary } from '../../src/derive/keywords/vocabulary.ts';
import { frozenPapers } from '../../src/values/frozen-papers.ts';
import { definitionsIn } from '../../src/derive/keywords/abbreviation.ts';
import { isCode } from '../../src/derive/keywords/code.ts';
import { foldKeyword, learnExpansions, trimKeyword } from '../../src/derive/keywords/fold.ts';
import { givenKeywords } from '../../src/derive/keywords/given.ts';
import { foldWord } from '../../src/derive/keywords/word.ts';
import fc from '../random.ts';

function paper(id: string, keywords: string[], abstract = '', title = 'Untitled') {
  return { id, title, abstract, keywords, day: '2025-01-01' };
}

test.each([
  ['GANs', 'gan'],
  ['GPS', 'gps'],
  ['LLMs', 'llm'],
  ['bias', 'bias'],
  ['biases', 'bias'],
  ['Transformers', 'transformer'],
  ['tokenizers', 'tokenizer'],
  ['analyses', 'analysis'],
  ['analysis', 'analysis'],
  ['matrices', 'matrix'],
  ['corpora', 'corpus'],
  ['caches', 'cache'],
  ['losses', 'loss'],
  ['metrics', 'metric'],
  ['heuristics', 'heuristic'],
  ['robotics', 'robotics'],
  ['physics', 'physics'],
  ['series', 'series'],
  ['news', 'news'],
  ['k-means', 'k-means'],
  ['data', 'data'],
  ['AI', 'ai'],
  ['behaviours', 'behavior'],
  ['tour', 'tour'],
  ['modelling', 'modeling'],
  ['tokenisation', 'tokenization'],
  ['noise', 'noise'],
  ['dialogue', 'dialog'],
])('the word %s is folded to %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test.each([
  ['large language models (LLMs)', 'LLM', 'large language models'],
  ['we use Proximal Policy Optimization (PPO)', 'PPO', 'Proximal Policy Optimization'],
  ['a mixture of experts (MoE, sparse)', 'MoE', 'mixture of experts'],
  ['3D Gaussian Splatting (3DGS)', '3DGS', '3D Gaussian Splatting'],
  ['retrieval-augmented generation (RAG)', 'RAG', 'retrieval-augmented generation'],
])('"%s" defines %s', (text, short, long) => {
  expect(definitionsIn(text)).toEqual([{ short, long }]);
});

test.each(['two models (see Figure)', 'a method (GRPO)', 'the best (SOTA)', 'models (2024)'])(
  '"%s" defines nothing',
  (text) => {
    expect(definitionsIn(text)).toEqual([]);
  },
);

const llm = { short: 'LLM', long: 'large language models' };
const ssm = { short: 'SSM', long: 'state space models' };
const other = { short: 'SSM', long: 'soft superpixel matching' };

test('papers have to agree on what an abbreviation stands for', () => {
  expect(learnExpansions([[llm], [llm], [ssm], [other]])).toEqual(
    new Map([['llm', 'largelanguagemodel']]),
  );
  expect(learnExpansions([[llm]])).toEqual(new Map());
  expect(learnExpansions([[ssm], [ssm], [ssm], [other]]).get('ssm')).toBe('statespacemodel');
});

test('AI stays AI, whatever papers say', () => {
  const ai = { short: 'AI', long: 'artificial intelligence' };
  expect(learnExpansions([[ai], [ai], [ai]])).toEqual(new Map());
});

const expansions = new Map([['llm', 'largelanguagemodel']]);

test.each([
  ['Fine-Tuning', 'finetuning'],
  ['fine tuning', 'finetuning'],
  ['finetuning', 'finetuning'],
  ['LLM agents', 'large language model agent'],
  ['LLMs', 'Large Language Models'],
  ['large-language-model', 'LLM'],
  ["Bayes' rule", 'Bayes rule'],
])('%s and %s are one', (one, another) => {
  expect(foldKeyword(one, expansions)).toBe(foldKeyword(another, expansions));
});

test.each([
  ['GPT-3.5', 'GPT-35'],
  ['C', 'C++'],
  ['A*', 'A'],
  ['LLM', 'LLaMA'],
  ['bias', 'debias'],
  ['robotics', 'robot'],
])('%s and %s stay two', (one, another) => {
  expect(foldKeyword(one, expansions)).not.toBe(foldKeyword(another, expansions));
});

test('a keyword is freed of its abbreviation, quotes and stops', () => {
  expect(trimKeyword('large language models (LLMs)').text).toBe('large language models');
  expect(trimKeyword('RLHF (reinforcement learning from human feedback)').text).toBe(
    'reinforcement learning from human feedback',
  );
  expect(trimKeyword('loss (weighted)').text).toBe('loss (weighted)');
  expect(trimKeyword('“self-play”.').text).toBe('self-play');
});

test.each([
  'cs.CV',
  'q-bio.QM',
  'quant-ph',
  'I.2.7',
  'I.2.7; H.3.1',
  '68T07, 68T45',
  '68T50 (Primary) 91F20 (Secondary)',
])('%s is a code', (code) => {
  expect(isCode(code)).toBe(true);
});

test.each(['physics', 'math', '3D', 'cs', 'GPT-4', 'A*', 'I2V'])('%s is not a code', (keyword) => {
  expect(isCode(keyword)).toBe(false);
});

test('lists in one keyword are split, and what is not a keyword is left out', () => {
  const keywords = [
    'cs.CL',
    'N/A',
    'Information retrieval, Natural language processing',
    'f(x, y)',
  ];
  expect(givenKeywords({ keywords }).map(({ text }) => text)).toEqual([
    'Information retrieval',
    'Natural language processing',
    'f(x, y)',
  ]);
});

const labels = (keywords: ReturnType<typeof createKeywords>, id: string) =>
  keywords.ofPaper.get(id)?.map(({ label }) => label);

test('the most frequent form is shown, the long one rather than the short', () => {
  const made = createKeywords([
    paper('a', ['LLMs', 'transformer']),
    paper('b', ['LLMs', 'Transformer', 'LoRA']),
    paper('c', ['large language models (LLMs)', 'Transformers', 'low-rank adaptation (LoRA)']),
    paper('d', ['large language model (LLM)', 'Transformer', 'LoRA', 'low-rank adaptation (LoRA)']),
  ]);
  expect(labels(made, 'a')).toEqual(['large language model', 'Transformer']);
  expect(labels(made, 'b')).toEqual(['large language model', 'Transformer', 'LoRA']);
  expect(labels(made, 'd')).toEqual(['large language model', 'Transformer', 'LoRA']);
});

test('given keywords keep their order, once each, eight at most', () => {
  const keywords = ['zeta', 'GANs', 'GAN', ...'a b c d e f g h'.split(' ')].map(
    (text) => `${text} net`,
  );
  expect(labels(createKeywords([paper('a', keywords)]), 'a')).toEqual(
    ['zeta', 'GANs', 'a', 'b', 'c', 'd', 'e', 'f'].map((text) => `${text} net`),
  );
});

test('what has no keywords gets those of others that its text has, and no empty phrases', () => {
  const abstract =
    'Extensive experiments show that the proposed method achieves state-of-the-art results. ' +
    'We study speculative decoding for large language models. Speculative decoding is fast.';
  const made = createKeywords([paper('a', ['speculative decoding']), paper('b', [], abstract)]);
  expect(made.ofPaper.get('b')).toEqual([
    { label: 'speculative decoding', slug: null, isGiven: false },
    { label: 'large language models', slug: null, isGiven: false },
  ]);
});

test('ten papers make a page', () => {
  const papers = Array.from({ length: 10 }, (_, index) => paper(`p${index}`, ['world models']));
  expect(createKeywords(papers).common).toEqual([
    { slug: 'world-models', label: 'world models', count: 10 },
  ]);
  expect(createKeywords(papers).ofPaper.get('p0')).toEqual([
    { label: 'world models', slug: 'world-models', isGiven: true },
  ]);
  expect(createKeywords(papers.slice(1)).common).toEqual([]);
});

test('two keywords of one slug get two', () => {
  const papers = Array.from({ length: 10 }, (_, index) => paper(`p${index}`, ['A net', 'A* net']));
  expect(createKeywords(papers).common.map(({ slug }) => slug)).toEqual(['a-net', 'a-net-2']);
});

const forms = [
  'LLMs',
  'LLM',
  'large language models (LLMs)',
  'GAN',
  'gans',
  'cs.CL',
  'Fine-tuning',
];
const texts = [
  'Large language models (LLMs) are tuned by reinforcement learning.',
  'State space models (SSMs) with linear attention.',
  'Soft superpixel matching (SSM) and linear attention, and fine tuning of LLMs.',
  '',
];

test('the order of the papers changes nothing', () => {
  const sources = fc
    .array(fc.record({ keywords: fc.subarray(forms), abstract: fc.constantFrom(...texts) }))
    .map((all) =>
      all.map(({ keywords, abstract }, index) => paper(`p${index}`, keywords, abstract)),
    );
  const shuffled = sources.chain((papers) =>
    fc.tuple(
      fc.constant(papers),
      fc.shuffledSubarray(papers, { minLength: papers.length, maxLength: papers.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([papers, others]) => {
      const [one, another] = [createKeywords(papers), createKeywords(others)];
      expect(another.common).toEqual(one.common);
      for (const { id } of papers) expect(another.ofPaper.get(id)).toEqual(one.ofPaper.get(id));
    }),
  );
});

test('what a paper is about is learned from the first papers, and stays while the archive grows by less than a tenth', () => {
  // 20 and 21 papers have one vocabulary: the ladder goes from 20 to 22.
  const day = (index: number) => `2025-01-${String(index + 1).padStart(2, '0')}`;
  const papers = Array.from({ length: 21 }, (_, index) => ({
    ...paper(`p${index}`, index % 2 ? ['speculative decoding'] : [], texts[index % 3]),
    day: day(index),
  }));
  expect(frozenPapers(papers).map(({ id }) => id)).toEqual(papers.slice(0, 20).map(({ id }) => id));
  const vocabulary = learnVocabulary(papers.slice(0, 20));
  expect(learnVocabulary(frozenPapers(papers))).toEqual(vocabulary);
  const named = nameKeywords(new Map(papers.map((one) => [one.id, ofPaper(one, vocabulary)])));
  expect(createKeywords(papers)).toEqual(named);
});

test('a paper has the same keywords by a vocabulary that was just learned and by one that was kept', () => {
  const papers = texts.map((text, index) => paper(`p${index}`, index === 1 ? forms : [], text));
  const learned = learnVocabulary(papers);
  const kept = structuredClone(learned);
  for (const one of papers) expect(ofPaper(one, kept)).toEqual(ofPaper(one, learned));
  const found = papers.map((one) => ofPaper(one, learned).chosen.map(({ text }) => text));
  expect(found[0]).toEqual(['Large language models', 'reinforcement learning']);
});
