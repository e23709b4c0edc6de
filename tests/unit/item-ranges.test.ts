import { expect, test } from 'vitest';
import { itemRanges } from '../../src/dumps/item-ranges.ts';

const items = (json: string) =>
  itemRanges(json).map(({ start, end }) => json.slice(start, end).trim());

test.each([
  ['[]', []],
  ['[1]', ['1']],
  [' [ {"a": [1, 2]} ,\n null, "x,]" ] ', ['{"a": [1, 2]}', 'null', '"x,]"']],
  [
    String.raw`["\"", "\\", "a\\\",b", {"]": "["}]`,
    [String.raw`"\""`, String.raw`"\\"`, String.raw`"a\\\",b"`, '{"]": "["}'],
  ],
  ['[[[]], [{}]]', ['[[]]', '[{}]']],
])('%s', (json, expected) => {
  expect(items(json)).toEqual(expected);
  expect(items(json).map((item) => JSON.parse(item) as unknown)).toEqual(JSON.parse(json));
});

test('a nesting of any depth is read', () => {
  const deep = `[${'['.repeat(200_000)}${']'.repeat(200_000)}, 1]`;
  expect(itemRanges(deep).map(({ end }) => end)).toEqual([400_001, deep.length - 1]);
});
