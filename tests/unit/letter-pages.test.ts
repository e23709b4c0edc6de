import { expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import type { Published } from '../../src/model/published.ts';
import { letterPages, namesView, type NameIndex } from '../../src/site/views/letter-pages.ts';
import { makeProject } from '../make.ts';

const published: Published = {
  project: makeProject('https://papers.example/'),
  model: {} as unknown as Model,
};

/** An index of names, each with a number of papers. */
function indexOf(names: [name: string, count: number][]): NameIndex {
  return {
    title: 'Ships',
    path: '/ships/',
    letterPath: (slug) => `/ships/${slug}/`,
    names: () => names.map(([name, count]) => ({ name, path: `/ships/of/${name}/`, count })),
    word: (name) => name.replace(/^The /, ''),
  };
}

const few = indexOf([
  ['7 Seas', 2],
  ['The Argo', 5],
  ['Beagle', 1],
  ['Bounty', 3],
]);
const links = [
  { name: '#', path: '/ships/other/', count: 1 },
  { name: 'A', path: '/ships/a/', count: 1 },
  { name: 'B', path: '/ships/b/', count: 2 },
];

test('the first page has the letters, and the names with the most papers in order', () => {
  const { letters, most } = namesView(few, published);
  expect(letters).toEqual(links);
  expect(most.map(({ name }) => name)).toEqual(['7 Seas', 'The Argo', 'Beagle', 'Bounty']);
  const many = indexOf(Array.from({ length: 61 }, (_, index) => [`Ship ${index}`, index]));
  expect(namesView(many, published).most.map(({ count }) => count)).toEqual(
    Array.from({ length: 60 }, (_, index) => index + 1),
  );
});

test('a letter has a page with its names', () => {
  const { route, ids, path, view } = letterPages('/ships/[letter]', few);
  expect(route).toBe('/ships/[letter]');
  expect([...ids(published)]).toEqual(['other', 'a', 'b']);
  expect(path('other')).toBe('/ships/other/');
  expect(view(published, 'b')).toEqual({
    index: 'Ships',
    path: '/ships/',
    letter: 'B',
    at: '/ships/b/',
    count: 2,
    names: [
      { name: 'Beagle', path: '/ships/of/Beagle/', count: 1 },
      { name: 'Bounty', path: '/ships/of/Bounty/', count: 3 },
    ],
    letters: links,
  });
  expect(view(published, 'other').names).toHaveLength(1);
});

test('a page shows five hundred names of a letter, and says how many there are', () => {
  const many = indexOf(Array.from({ length: 501 }, (_, index) => [`Ship ${index}`, 501 - index]));
  const { count, names } = letterPages('/ships/[letter]', many).view(published, 's');
  expect(count).toBe(501);
  expect(names).toHaveLength(500);
  expect(names.some(({ name }) => name === 'Ship 500')).toBe(false);
});
