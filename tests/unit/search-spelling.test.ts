import { expect, test } from 'vitest';
import { respellings, spelledPieces } from '../../src/search/engine/spelling.ts';
import { Vocabulary } from '../../src/search/engine/vocabulary.ts';

test.each([
  // Folded, in their order, each once.
  [['Kimi', 'Linear'], 'kimi linear'],
  [['Mu\u0308ller', 'M\u00fcller', 'muller', 'MULLER'], 'muller'],
  // Pieces of a word.
  [['multi-head', '(state/vector),', 'head'], 'multi head state vector'],
  [["doesn't"], 'doesn t'],
  [['arxiv:kimi'], 'arxiv kimi'],
  // What has no spelling: numbers, and characters of which each is a word.
  [['2510.26692', '42'], ''],
  [['gpt4', '4gpt', 'GPT-4o'], 'gpt'],
  [['注意', 'データ', 'ー', 'kimi注'], ''],
  [['한국어', 'мир'], '한국어 мир'],
  [[], ''],
])('of %j has a spelling: %s', (words, expected) => {
  expect(spelledPieces(words).join(' ')).toBe(expected);
});

const vocabulary = new Vocabulary();
vocabulary.add('linear attention\nkimi mueller kernel\nliners');

test.each<[q: string, words: string[], misspelt: string[], expected: string[]]>([
  ['kimi liner', ['kimi', 'liner'], ['liner'], ['kimi linear', 'kimi liners']],
  ['Liner  kimi', ['Liner', 'kimi'], ['liner'], ['linear  kimi', 'liners  kimi']],
  ['(Kerner) kerner,', ['(Kerner)', 'kerner,'], ['kerner'], ['(kernel) kernel,']],
  ['-kerner title:kerner kerner', ['kerner'], ['kerner'], ['-kerner title:kerner kernel']],
  ['foo:kerner', ['foo:kerner'], ['kerner'], ['foo:kernel']],
  // A phrase stays as it is, and so do the marks of one that is not closed.
  ['"kerner" kerner', ['kerner'], ['kerner'], ['"kerner" kernel']],
  ['"a kerner b" kerner', ['kerner'], ['kerner'], ['"a kerner b" kernel']],
  ['kerner "a kerner"kerner', ['kerner'], ['kerner'], ['kernel "a kerner"kernel']],
  ['“a kerner b” „kerner“ kerner', ['kerner'], ['kerner'], ['“a kerner b” „kerner“ kernel']],
  [
    'title:"kerner x" -"kerner y" kerner',
    ['kerner'],
    ['kerner'],
    ['title:"kerner x" -"kerner y" kernel'],
  ],
  ['"kerner', ['kerner'], ['kerner'], ['"kernel']],
  ['"a kerner" "b kerner', ['b', 'kerner'], ['kerner'], ['"a kerner" "b kernel']],
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
