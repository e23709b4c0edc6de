import { expect, test } from 'vitest';
import { missingPieces, rarestPieces, respellings } from '../../src/search/engine/spelling.ts';
import { Vocabulary } from '../../src/search/engine/vocabulary.ts';

const resultOf = (title: string, content: string) => ({
  url: '/a/',
  raw_url: '/a/',
  excerpt: '',
  content,
  meta: { title, authors: 'Zoë Müller' },
});
const results = [
  resultOf('Kimi Linear', 'We linearise a multi-head attention.'),
  resultOf('线性注意力', 'Nothing of kangaroos'),
];

test.each([
  // As it is, in another case or without its accents, in either field, in the next result.
  ['kimi', ''],
  ['KIMI', ''],
  ['muller', ''],
  ['Müller', ''],
  ['kangaroos', ''],
  ['nothing', ''],
  // The beginning of a word, but not another inflection of it, or its end.
  ['kangaroo', ''],
  ['linearised', 'linearised'],
  ['linearly', 'linearly'],
  ['garoo', 'garoo'],
  ['attention', ''],
  // Pieces of a word.
  ['multi-head', ''],
  ['multi-tail', 'tail'],
  ['state/vector', 'state vector'],
  // What has no spelling: numbers, and characters of which each is a word.
  ['2510.26692', ''],
  ['gpt4', ''],
  ['4gpt', ''],
  ['注意', ''],
  ['データ', ''],
])('of %s misses %j', (word, missing) => {
  expect(missingPieces([word], results).join(' ')).toBe(missing);
});

test('without results every word is missing', () => {
  expect(missingPieces(['Kimi', 'liner-attention', '42'], [])).toEqual([
    'kimi',
    'liner',
    'attention',
  ]);
});

const vocabulary = new Vocabulary();
vocabulary.add('linear attention\nkimi mueller kernel\nliners');

test.each<[q: string, words: string[], misspelt: string[], expected: string[]]>([
  ['kimi liner', ['kimi', 'liner'], ['liner'], ['kimi linear', 'kimi liners']],
  ['Liner  kimi', ['Liner', 'kimi'], ['liner'], ['linear  kimi', 'liners  kimi']],
  ['(Kerner) kerner,', ['(Kerner)', 'kerner,'], ['kerner'], ['(kernel) kernel,']],
  ['-kerner title:kerner kerner', ['kerner'], ['kerner'], ['-kerner title:kerner kernel']],
  ['"kerner" kerner', ['kerner'], ['kerner'], ['"kerner" kernel']],
  ['Muéler', ['Muéler'], ['mueler'], ['mueller']],
  // Of the first misspelt word all that it may stand for, of the others the nearest.
  ['liner-kerner', ['liner-kerner'], ['liner', 'kerner'], ['linear-kernel', 'liners-kernel']],
  ['kerner liner', ['kerner', 'liner'], ['kerner', 'liner'], ['kernel linear']],
  // Nothing is near to one of them.
  ['liner zebra', ['liner', 'zebra'], ['liner', 'zebra'], []],
  ['zebra liner', ['zebra', 'liner'], ['zebra', 'liner'], []],
  ['kimi', ['kimi'], [], []],
])('%s is respelt', (q, words, misspelt, expected) => {
  expect(respellings(q, words, misspelt, vocabulary)).toEqual(expected);
});

test('no more than three ways to spell a word are tried', () => {
  const many = new Vocabulary();
  many.add('modea modeb modec moded');
  expect(respellings('model', ['model'], ['model'], many)).toEqual(['modea', 'modeb', 'modec']);
});

test('the rarest pieces come first, those that no paper has before all', () => {
  const words = ['attention', 'Liners-kernel', 'zebra', 'owl', '42', '注意力'];
  expect(rarestPieces(words, vocabulary)).toEqual([
    'zebra',
    'owl',
    'liners',
    'kernel',
    'attention',
  ]);
});
