import { expect, test } from 'vitest';
import { trimEndings } from '../../src/values/trim-endings.ts';

test.each([
  ["the model's,", [',', "'s"], 'the model'],
  ['a.b...', ['.'], 'a.b'],
  ['...', ['.'], ''],
  ['', ['.'], ''],
  ["'s", ["'s"], ''],
  ["s'", ["'s"], "s'"],
  ['as it is', [], 'as it is'],
])('%j without %j is %j', (text, endings, rest) => {
  expect(trimEndings(text, endings)).toBe(rest);
});

test('each character is looked at once for each ending, wherever they stand', () => {
  let looks = 0;
  const counted = (length: number) => {
    looks = 0;
    const text = Object.assign(Object('a' + ','.repeat(length) + 'a,'), {
      endsWith(this: string, ending: string, end?: number) {
        looks += 1;
        return String.prototype.endsWith.call(this, ending, end);
      },
    }) as string;
    trimEndings(text, [',', '.']);
    return looks;
  };
  expect([counted(10), counted(10_000)]).toEqual([3, 3]);
});
