import { expect, test } from 'vitest';
import { authorNames } from '../../src/archive/author-names.ts';

/** A paper for each list of names. */
const papersOf = (...lists: string[][]) => lists.map((authors) => ({ authors }));

test('names of five papers or more, by their last words', () => {
  const five = ['Wang Li', 'Ada Łoś', 'Zoë Éluard', 'Plato', '王伟', 'R2 2D2'];
  const lists = Array.from({ length: 5 }, () => five);
  expect(authorNames(papersOf(...lists, ['Wang Li'], ['Once Only']))).toEqual([
    { name: 'R2 2D2', count: 5 },
    { name: 'Zoë Éluard', count: 5 },
    { name: 'Wang Li', count: 6 },
    { name: 'Ada Łoś', count: 5 },
    { name: 'Plato', count: 5 },
    { name: '王伟', count: 5 },
  ]);
});

test('a name that one paper has twice counts once there', () => {
  expect(authorNames(papersOf(...Array.from({ length: 4 }, () => ['A B', 'A B'])))).toEqual([]);
});
