import { expect, test } from 'vitest';
import fc from '../random.ts';
import { plainExcerpt } from '../../src/outputs/excerpt.ts';

test('a short abstract is whole, on one line', () => {
  expect(plainExcerpt('One.\n\nTwo.', 20)).toBe('One. Two.');
});

test('it ends with a sentence where sentences fill half of it', () => {
  expect(plainExcerpt('First one. Second one. Third sentence is longer.', 30)).toBe(
    'First one. Second one.',
  );
});

test('a sentence that ends just at the length counts', () => {
  expect(plainExcerpt('Abcd efg. More words.', 9)).toBe('Abcd efg.');
});

test('otherwise it is cut at a word, without its punctuation', () => {
  expect(plainExcerpt('Yes. Then a long, winding sentence without an end', 20)).toBe(
    'Yes. Then a long…',
  );
});

test('a decimal point ends no sentence', () => {
  expect(plainExcerpt('It scores 0.95 of all of them together', 16)).toBe('It scores 0.95…');
});

test('no half of a surrogate pair is left', () => {
  expect(plainExcerpt(`${'x'.repeat(8)}😀😀😀`, 10)).toBe(`${'x'.repeat(8)}…`);
});

test('lines and spaces make no difference, wherever they are', () => {
  const word = fc.constantFrom('a', 'word', 'End.', 'longer-than-others', '“So?”');
  const space = fc.constantFrom(' ', '\n\n', '   ', '\t', ' '.repeat(90));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(space, word), { maxLength: 40 }),
      fc.integer({ min: 1, max: 60 }),
      (parts, length) => {
        const words = parts.map(([, one]) => one).join(' ');
        expect(plainExcerpt(parts.flat().join(''), length)).toBe(plainExcerpt(words, length));
      },
    ),
  );
});
