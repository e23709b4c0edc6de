import { expect, test } from 'vitest';
import { letterOf } from '../../src/values/letter-of.ts';

test.each([
  ['lee', 'L'],
  ['Łoś', 'L'],
  ['Éluard', 'E'],
  ['østergaard', 'O'],
  ['2D2', '#'],
  ['王伟', '#'],
  ['Жуков', '#'],
  ['', '#'],
])('%s stands under %s', (word, letter) => {
  expect(letterOf(word)).toBe(letter);
});
