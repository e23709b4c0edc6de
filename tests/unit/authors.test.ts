import { expect, test } from 'vitest';
import { authorGroups } from '../../src/site/views/authors.ts';

/** A model with a paper for each list of names. */
const modelOf = (...lists: string[][]) => ({
  papers: new Map(lists.map((authors, index) => [String(index), { authors }])),
});

test('names of five papers or more, by the letter of the last name', () => {
  const five = ['Wang Li', 'Ada Łoś', 'Zoë Éluard', 'Plato', '王伟', 'R2 2D2'];
  const lists = Array.from({ length: 5 }, () => five);
  expect(authorGroups(modelOf(...lists, ['Wang Li'], ['Once Only']))).toEqual([
    { letter: '#', authors: [{ name: 'R2 2D2', count: 5 }] },
    { letter: 'E', authors: [{ name: 'Zoë Éluard', count: 5 }] },
    {
      letter: 'L',
      authors: [
        { name: 'Wang Li', count: 6 },
        { name: 'Ada Łoś', count: 5 },
      ],
    },
    { letter: 'P', authors: [{ name: 'Plato', count: 5 }] },
    { letter: '王', authors: [{ name: '王伟', count: 5 }] },
  ]);
});

test('a name that one paper has twice counts once there', () => {
  expect(authorGroups(modelOf(...Array.from({ length: 4 }, () => ['A B', 'A B'])))).toEqual([]);
});
