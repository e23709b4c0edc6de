import { expect, test } from 'vitest';
import { dealer, partsFor, shareText } from '../../src/build/share.ts';

const files = Array.from({ length: 3000 }, (_, index) => `papers/${index}/index.html`);

test('every page is dealt to one part, and all parts get about as many', () => {
  const parts = [1, 2, 3].map((part) => dealer({ part, of: 3 }));
  const dealt = files.map((file) => parts.filter((isOurs) => isOurs(file)).length);
  expect(dealt).toEqual(files.map(() => 1));
  expect(parts.map((isOurs) => files.filter(isOurs).length)).toEqual([995, 997, 1008]);
});

test('an undivided build gets all pages', () => {
  expect(files.filter(dealer(null))).toEqual(files);
});

test.each([
  [0, 1],
  [1, 1],
  [20_000, 1],
  [20_001, 2],
  [60_000, 3],
  [100_000_000, 256],
])('%i papers are built in %i parts', (papers, parts) => {
  expect(partsFor(papers, 20_000)).toBe(parts);
});

test('a share is written as it is given', () => {
  expect(shareText({ part: 2, of: 3 })).toBe('2/3');
  expect(shareText(null)).toBeNull();
});
