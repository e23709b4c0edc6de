import { expect, test } from 'vitest';
import { dealer, shareText } from '../../src/build/share.ts';

test('every page is dealt to one part, and all parts get as many', () => {
  const parts = [1, 2, 3].map((part) => dealer({ part, of: 3 }));
  const dealt = Array.from({ length: 7 }, () => parts.map((isOurs) => isOurs()));
  expect(dealt.map((turns) => turns.indexOf(true))).toEqual([0, 1, 2, 0, 1, 2, 0]);
  expect(dealt.map((turns) => turns.filter(Boolean).length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
});

test('an undivided build gets all pages', () => {
  const isOurs = dealer(null);
  expect([isOurs(), isOurs()]).toEqual([true, true]);
});

test('a share is written as it is given', () => {
  expect(shareText({ part: 2, of: 3 })).toBe('2/3');
  expect(shareText(null)).toBeNull();
});
