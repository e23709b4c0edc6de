import { describe, expect, test } from 'vitest';
import { createPlaces } from '../../src/dumps/places.ts';

test.each([
  ['', 1, 1],
  ['[]', 1, 0],
  ['[]\n', 2, 1],
  ['\n \t\r\n[\n]', 4, 2],
])('%j has %i lines, %i of them blank', (json, total, blank) => {
  expect(createPlaces(json).lines).toEqual({ total, blank });
});

describe('the items of a list', () => {
  type Item = [line: number, column: number, lines: number[]];

  test.each<[string, string, Item[]]>([
    [
      'on one line',
      '[1, {"a": 2}]',
      [
        [1, 2, [1]],
        [1, 5, [1]],
      ],
    ],
    [
      'at the start of a line',
      '[\n1,\n2\n]',
      [
        [2, 1, [2]],
        [3, 1, [3]],
      ],
    ],
    [
      'with an indent',
      '[\n  1,\n\t{\n\t}\n]\n',
      [
        [2, 3, [2]],
        [3, 2, [3, 4]],
      ],
    ],
    ['on many lines', '[\n{"a":\n[\n1,\n2\n]\n}]', [[2, 1, [2, 3, 4, 5, 6, 7]]]],
    ['with blank lines inside', '[{\n\n"a":\n \t\r\n1\n}]', [[1, 2, [1, 3, 5, 6]]]],
    [
      'with blank lines around',
      '\n[\n\n1\n\n,\n\n2\n\n]',
      [
        [4, 1, [4]],
        [8, 1, [8]],
      ],
    ],
    ['on the last line', '[\n1]', [[2, 1, [2]]]],
  ])('%s', (_, json, expected) => {
    const places = createPlaces(json);
    const items = expected.map((_item, index): Item => {
      const { line, column } = places.ofItem(index);
      return [line, column, places.linesOfItem(index)];
    });
    expect(items).toEqual(expected);
  });
});

describe('the first thing that is not JSON', () => {
  test.each([
    ['a word', '[1,\n  x]', 2, 3],
    ['the first of two', '[x,\n  y]', 1, 2],
    ['the end', '[1,\n2', 2, 2],
    ['nothing at all', '', 1, 1],
  ])('is %s', (_, json, line, column) => {
    expect(createPlaces(json).ofError()).toEqual({ line, column });
  });

  test('is the start of what is nested too deeply', () => {
    const deep = `\n${'['.repeat(20_000)}`;
    expect(createPlaces(deep).ofError()).toEqual({ line: 1, column: 1 });
  });
});
