import { expect, test } from 'vitest';
import { accentAt } from '../../src/text/accents.ts';

test.each([
  ['\\"ossler', 'ö', 3],
  ["\\'{\\i}", 'í', 6],
  ['\\v{c}', 'č', 5],
  ['\\c c', 'ç', 4],
  ['\\o{}re', 'ø', 4],
  ['\\AA', 'Å', 3],
  ['\\ss', 'ß', 3],
  ['\\~n', 'ñ', 3],
  ['\\H{o}', 'ő', 5],
])('%j is %j', (source, letter, end) => {
  expect(accentAt(source, 0)).toEqual({ letter, end });
});

test.each(['\\"S', '\\~8', '\\b', '\\cat', '\\% ', '\\"', '\\overline', '\\"a\\"'])(
  '%j is none',
  (source) => {
    expect(accentAt(source, 0)).toBeNull();
  },
);

test("an apostrophe before the last s of a word is one: it\\'s", () => {
  expect(accentAt("it\\'s so", 2)).toBeNull();
  expect(accentAt("Wro\\'slaw", 3)).toEqual({ letter: 'ś', end: 6 });
});
