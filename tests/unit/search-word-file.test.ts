import { expect, test } from 'vitest';
import { Vocabulary } from '../../src/search/engine/vocabulary.ts';
import { wordFile } from '../../src/search/index/word-file.ts';

/** So many papers with an abstract. */
const papersOf = (count: number, abstract: string) =>
  Array.from({ length: count }, () => ({ title: '', abstract }));
/** The lines with words, each by its number. */
const linesOf = (text: string) =>
  Object.fromEntries([...text.split('\n').entries()].filter(([, words]) => words));

test('words are in lines by how many papers have them, each in the order of the alphabet', () => {
  const text = wordFile([
    { title: 'Kimi Naïve: GPU', abstract: 'Linear, linear linear attention of a Müller' },
    { title: 'Zebra', abstract: 'attention kimi LINEAR' },
    ...papersOf(1, 'attention'),
    ...papersOf(1, 'attention'),
  ]);
  expect(text.split('\n')).toHaveLength(12);
  expect(linesOf(text)).toEqual({ 9: 'attention', 10: 'kimi linear', 11: 'gpu naive zebra' });
});

test('a line is twice as common as the next', () => {
  const line = (count: number) => Object.keys(linesOf(wordFile(papersOf(count, 'word'))))[0];
  expect([2, 3, 4, 7, 8, 2047, 2048, 4096, 9000].map(line)).toEqual([
    '10',
    '10',
    '9',
    '9',
    '8',
    '1',
    '0',
    '0',
    '0',
  ]);
});

test('a word is left out that but one abstract has, is short, or is no letters only', () => {
  const papers = [
    { title: 'GPT-4 of 3.5 线性注意力 データ 한국어', abstract: 'misspellt' },
    { title: 'On ai4science', abstract: null },
  ];
  // Of what is no letter only the letters around it stay.
  expect(linesOf(wordFile(papers))).toEqual({ 11: 'gpt science テータ 한국어' });
});

test('the search reads what is written', () => {
  const vocabulary = new Vocabulary();
  vocabulary.add(wordFile([{ title: 'Linear', abstract: null }]));
  expect(vocabulary.nearest('liner', 1)).toEqual(['linear']);
  expect(wordFile([])).toBe('\n'.repeat(11));
});
