import { expect, test } from 'vitest';
import { foldWord, Vocabulary } from '../../src/search/engine/vocabulary.ts';

function vocabularyOf(...texts: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const text of texts) vocabulary.add(text);
  return vocabulary;
}

test.each([
  ['Kimi', 'kimi'],
  ['NAÏVE', 'naive'],
  ['Müller', 'muller'],
  ['Mu\u0308ller', 'muller'],
  ['façade', 'facade'],
  ['Øre', 'øre'],
  ['한국어', '한국어'],
  ['线性', '线性'],
])('%s folds to %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test.each([
  // A letter changed, one too many, one too few, two that changed places.
  ['linaar', 'linear'],
  ['linnear', 'linear'],
  ['liner', 'linear'],
  ['lienar', 'linear'],
  ['ilnear', 'linear'],
  ['linera', 'linear'],
  // Two of eight letters, and one of seven.
  ['atention', 'attention'],
  ['attennsion', 'attention'],
  ['atensoin', null],
  ['kerenls', 'kernels'],
  ['kexnelz', null],
  ['kexnelsz', 'kernels'],
  ['mamb', 'mamba'],
  ['kem', null],
  // Half a change of places is two letters changed.
  ['liinar', null],
  ['liexar', null],
  ['xyzxyzxyz', null],
  ['kimm', 'kim'],
])('nearest to %s is %s', (word, expected) => {
  expect(vocabularyOf('linear attention kernels mamba kim').nearest(word, 1)).toEqual(
    expected === null ? [] : [expected],
  );
});

test('the fewest letters changed come first, then what is common', () => {
  const near = (text: string, word: string) => vocabularyOf(text).nearest(word, 3).join(' ');
  // One step against two, however rare the word is.
  expect(near('recurrance\n\n\nrecurrent', 'recurrentt')).toBe('recurrent');
  expect(near('xecurrabt\n\n\n\n\n\n\n\n\n\n\nrecurrent', 'xecurrent')).toBe('recurrent xecurrabt');
  // Common words, not the order of the alphabet, nor that of the file.
  expect(near('\nmodem\nmodel\nbodek', 'modek')).toBe('modem model bodek');
  expect(near('model\nmodem', 'modek')).toBe('model modem');
  // The order of the alphabet.
  expect(near('modem model moder', 'modek')).toBe('model modem moder');
  expect(near('moder model modem', 'modek')).toBe('model modem moder');
});

test('no more are given than are wanted, and never the word itself', () => {
  const vocabulary = vocabularyOf('model modem\nmodek moder');
  expect(vocabulary.nearest('modek', 1)).toEqual(['model']);
  expect(vocabulary.nearest('modek', 2)).toEqual(['model', 'modem']);
  expect(vocabulary.nearest('modek', 9)).toEqual(['model', 'modem', 'moder']);
});

test('a word of several shards is as common as in the one where it is most so', () => {
  const rareFirst = vocabularyOf('\n\n\nmodem', '\n\nmodel', '\nmodem');
  const commonFirst = vocabularyOf('\nmodem', '\n\nmodel', '\n\n\nmodem');
  for (const vocabulary of [rareFirst, commonFirst]) {
    expect(vocabulary.nearest('modek', 1)).toEqual(['modem']);
    expect(vocabulary.commonness('modem')).toBe(1);
    expect(vocabulary.commonness('model')).toBe(2);
    expect(vocabulary.commonness('modek')).toBe(Infinity);
  }
});

test('an archive without words has none that is near', () => {
  const vocabulary = vocabularyOf('', '\n\n');
  expect(vocabulary.nearest('linear', 3)).toEqual([]);
  expect(vocabulary.commonness('')).toBe(Infinity);
});
