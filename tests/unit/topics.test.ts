import { describe, expect, test } from 'vitest';
import { stem } from '../../src/derive/topics/stem.ts';
import {
  createClassifier,
  type PaperText,
  type TopicRules,
} from '../../src/derive/topics/index.ts';

function topic(id: string, rules: Partial<TopicRules['rules']>): TopicRules {
  return { id, rules: { phrases: [], hints: [], not: [], ...rules } };
}

function paper(title: string, abstract: string | null = null, keywords: string[] = []): PaperText {
  return { title, abstract, keywords };
}

const classify = createClassifier([
  topic('attention', { phrases: ['attention', 'multi-head attention'] }),
  topic('brains', { phrases: ['fmri', 'brain signal'], hints: ['neuron', 'cortex'] }),
  topic('bodies', { phrases: ['head'], not: ['multi-head', 'attention head'] }),
  topic('arts', { phrases: ['state of the art'] }),
  topic('deltas', { phrases: ['deltanet', 'benchmark', 'pretraining'] }),
]);

const idsOf = (text: PaperText) => classify(text).map(({ id }) => id);
const whyOf = (text: PaperText) => classify(text).map(({ id, why }) => [id, ...why]);

describe('what a phrase is worth', () => {
  const scoreOf = (text: PaperText) => classify(text).map(({ score }) => score);

  test('4.5 in the title, 0.5 in the keywords, 1 in the abstract', () => {
    expect(scoreOf(paper('fMRI'))).toEqual([4.5]);
    expect(scoreOf(paper('A', null, ['fMRI']))).toEqual([0.5]);
    expect(scoreOf(paper('A', 'Scans: fMRI.'))).toEqual([1]);
    expect(scoreOf(paper('fMRI', 'Scans: fMRI.', ['fMRI']))).toEqual([6]);
  });

  test('once in the title or the keywords is as good as twice, in the abstract it is not', () => {
    expect(scoreOf(paper('fMRI of fMRI', null, ['fMRI', 'more fMRI']))).toEqual([5]);
    expect(scoreOf(paper('A', 'Scans: fMRI, fMRI, fMRI.'))).toEqual([2]);
  });

  test('1 more where the paper says what it does, and not in the sentence after', () => {
    expect(scoreOf(paper('A', 'In this paper, we present new fMRI.'))).toEqual([2]);
    expect(scoreOf(paper('A', 'This work studies fMRI.'))).toEqual([2]);
    expect(scoreOf(paper('A', 'We, as others do elsewhere, introduce fMRI.'))).toEqual([2]);
    expect(scoreOf(paper('A', 'Others introduce fMRI.'))).toEqual([1]);
    expect(scoreOf(paper('A', 'We present a scan. The fMRI is old.'))).toEqual([1]);
  });

  test('a fifth more for the second and the third word, a third for a hint', () => {
    expect(scoreOf(paper('Brain signals'))).toEqual([4.5 * 1.2]);
    expect(scoreOf(paper('State of the art'))).toEqual([4.5 * 1.4]);
    expect(scoreOf(paper('Cortex'))).toEqual([4.5 * 0.35]);
  });
});

describe('which topics a paper has', () => {
  const many = createClassifier(
    ['f', 'e', 'd', 'c', 'b'].map((id) => topic(id, { phrases: ['word', `only ${id}`] })),
  );
  const ids = (text: PaperText) => many(text).map(({ id }) => id);

  test('at most four, strongest first and by id among equals', () => {
    expect(ids(paper('A word'))).toEqual(['b', 'c', 'd', 'e']);
    expect(ids(paper('A word', 'Only f.'))).toEqual(['f', 'b', 'c', 'd']);
  });

  test('those that score 4 and two fifths of the strongest', () => {
    expect(idsOf(paper('fMRI', 'Head, head, head, head, head, head.'))).toEqual(['brains']);
    expect(idsOf(paper('fMRI', 'head '.repeat(15)))).toEqual(['brains', 'bodies']);
    const strong = paper(
      'fMRI of brain signals, pretraining',
      'We present fMRI, fMRI, fMRI, brain signals. Pretraining.',
    );
    expect(classify(strong).map(({ score }) => Number(score.toFixed(2)))).toEqual([15.3]);
    expect(idsOf(paper('fMRI, pretraining'))).toEqual(['brains', 'deltas']);
  });

  test('the strongest where none scores enough, none without a phrase', () => {
    expect(idsOf(paper('A', 'Head and cortex.'))).toEqual(['bodies']);
    expect(idsOf(paper('A', 'Cortex.'))).toEqual(['brains']);
    expect(idsOf(paper('A', 'Nothing of all this.'))).toEqual([]);
  });
});

describe('how phrases match', () => {
  test('whole words in any inflection, case and hyphenation', () => {
    for (const title of [
      'MULTI HEAD ATTENTION',
      'Multi-Head Attentions',
      'multihead attention',
      'Ｍulti-head attention',
    ]) {
      expect(whyOf(paper(title)), title).toEqual([['attention', 'multi-head attention (title)']]);
    }
    expect(idsOf(paper('Pre-trained'))).toEqual(['deltas']);
    expect(idsOf(paper('Delta nets'))).toEqual(['deltas']);
    expect(idsOf(paper('Inattention, ahead and overhead'))).toEqual([]);
  });

  test('words that are written together with capitals are words', () => {
    expect(idsOf(paper('GatedDeltaNet'))).toEqual(['deltas']);
    expect(idsOf(paper('MMBenchmark'))).toEqual(['deltas']);
    expect(idsOf(paper('BrainSignal'))).toEqual(['brains']);
  });

  test('a phrase within a longer one of its topic is not seen', () => {
    expect(whyOf(paper('A', 'Multi-head attention, then attention.'))).toEqual([
      ['attention', 'multi-head attention (abstract)', 'attention (abstract)'],
    ]);
  });

  test('words within a negative phrase do not count, others beside them do', () => {
    expect(idsOf(paper('Attention heads, multi-head, multihead'))).toEqual(['attention']);
    expect(whyOf(paper('Multi-head, and a head'))).toEqual([['bodies', 'head (title)']]);
  });

  test('a phrase that two lists have counts once', () => {
    const doubled = createClassifier([
      topic('a', { phrases: ['word', 'words', 'Word'], hints: ['word'] }),
    ]);
    expect(doubled(paper('Words'))).toEqual([{ id: 'a', score: 4.5, why: ['word (title)'] }]);
  });
});

test('every topic says which phrases carried it, strongest first, and where they are', () => {
  expect(
    whyOf(paper('fMRI', 'Brain signals of neurons: fMRI. We call neurons neurons.', ['cortex'])),
  ).toEqual([
    [
      'brains',
      'fmri (title, abstract)',
      'brain signal (abstract)',
      'neuron (hint, abstract 3 times)',
      'cortex (hint, keywords)',
    ],
  ]);
});

test.each([
  ['models', 'model'],
  ['modelling', 'model'],
  ['modeled', 'model'],
  ['distilled', 'distil'],
  ['distill', 'distil'],
  ['pruning', 'prun'],
  ['prune', 'prun'],
  ['policies', 'polici'],
  ['policy', 'polici'],
  ['classes', 'class'],
  ['class', 'class'],
  ['boxes', 'box'],
  ['bias', 'bia'],
  ['analysis', 'analysis'],
  ['speed', 'speed'],
  ['coding', 'coding'],
  ['sam', 'sam'],
  ['same', 'same'],
  ['llms', 'llm'],
  ['performance', 'performanc'],
  ['performer', 'performer'],
])('the stem of %s is %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});
