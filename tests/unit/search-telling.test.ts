import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/engine/query.ts';
import { tellingOf } from '../../src/search/engine/telling.ts';
import { variantsOf } from '../../src/search/engine/variants.ts';

const telling = (q: string) => {
  const { words, weak } = tellingOf(parseQuery(q));
  return [words.join(' '), [...weak].join(' ')];
};

test('a query is the words that say something, of which some say only where a paper is', () => {
  expect(telling('What is the paper about night owls?')).toEqual(['paper night owls', 'paper']);
  expect(telling('Ann et al. 2024 "Night owls"')).toEqual(['ann 2024 night owls', '2024']);
  expect(telling('Mamba github')).toEqual(['mamba github', 'github']);
  expect(telling('multi-head Émile 注')).toEqual(['multi head emile 注', '']);
});

test('one of empty words is all of them', () => {
  expect(telling('to be or to be')).toEqual(['to be or', '']);
});

test('a word may be spelt as elsewhere, or be one with its neighbour, where the archive has that', () => {
  const known = new Set(['tokenization', 'behavior', 'multimodal', 'gpt4', 'modelling']);
  const words = ['multi', 'modal', 'tokenisation', 'behaviour', 'modeling', 'gpt', '4', 'owls'];
  expect(Object.fromEntries(variantsOf(words, (word) => known.has(word)))).toEqual({
    multi: ['multimodal'],
    modal: ['multimodal'],
    tokenisation: ['tokenization'],
    behaviour: ['behavior'],
    modeling: ['modelling'],
    gpt: ['gpt4'],
    '4': ['gpt4'],
    owls: [],
  });
});
