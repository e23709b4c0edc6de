import { expect, test, vi } from 'vitest';
import type { Paper } from '../../src/schema/paper.ts';
import { Facets } from '../../src/search/engine/facets.ts';
import {
  isFiltered,
  NOTHING,
  queryOf,
  stateFrom,
  type SearchState,
} from '../../src/search/engine/state.ts';
import { facetFile } from '../../src/search/index/facet-file.ts';
import { SavedSearch } from '../../src/search/index/saved-search.ts';
import { setFilters } from '../../src/search/page/chips.ts';
import { makePaper } from '../make.ts';

/** The table with a row more of each kind: what a filter is in any place follows from its row alone. */
vi.mock(import('../../src/search/filters.ts'), async (importOriginal) => {
  const { FILTERS } = await importOriginal();
  const more = {
    keyword: {
      kind: 'named',
      label: 'Keyword',
      any: 'Any keyword',
      chip: 'Keyword',
      list: 'keywords',
      isMany: true,
      idsOf: ({ keywords }: Paper) => keywords,
      names: (papers: readonly Paper[]) =>
        papers.flatMap(({ keywords }) => keywords.map((one) => [one, one.toUpperCase()] as const)),
    },
    written: {
      kind: 'span',
      label: 'Written in',
      any: 'Any month',
      chip: 'Written',
      unit: 'month',
      days: 'published',
    },
    project: {
      kind: 'flag',
      label: 'With a project page',
      has: ({ links }: Paper) => links.project !== null,
    },
    authors: {
      kind: 'least',
      label: 'Authors, at least',
      noun: 'author',
      count: ({ authorCount }: Paper) => authorCount,
    },
    on: {
      kind: 'day',
      label: 'Listed on',
      within: { first: 'on', last: 'on', days: 'listed' },
    },
  };
  return { FILTERS: Object.assign({}, FILTERS, more) };
});

const papers = [
  makePaper('a', ['2025-11-30'], {
    published: '2025-10-30',
    keywords: ['mamba', 'owls'],
    authorCount: 3,
    links: { code: null, project: 'https://a.example' },
  }),
  makePaper('b', ['2025-12-01'], { published: '2025-11-02', keywords: ['owls'], authorCount: 2 }),
  makePaper('c', ['2025-12-01']),
];
const all = papers.map(({ id }) => ({ id }));
const file = facetFile(papers, ['a', 'b', 'c'], []);
const facets = new Facets();
facets.add(file, '');

/** The new filters, each with a value, what it lets through, and its chip. */
const FILTERED: [string, unknown, string, string][] = [
  ['keyword', 'mamba', 'a', 'Keyword: mamba'],
  ['written', '2025-11', 'b', 'Written: November 2025'],
  ['project', true, 'a', 'With a project page'],
  ['authors', 2, 'a b', '2 authors or more'],
  ['on', '2025-12-01', 'b c', 'Listed on 2025-12-01'],
];

test.each(FILTERED)('%s has a place in the address', (name, value) => {
  const query = `?q=kimi&${name}=${value === true ? '1' : String(value)}`;
  const state = stateFrom(new URLSearchParams(query));
  expect(state).toEqual({ ...NOTHING, q: 'kimi', [name]: value });
  expect(queryOf(state)).toBe(query);
  expect(isFiltered(state)).toBe(true);
});

test('the facet file has their columns', () => {
  expect(file).toMatchObject({
    keywords: [
      ['mamba', 'MAMBA'],
      ['owls', 'OWLS'],
    ],
    keyword: [[0, 1], [1], []],
    project: [1, 0, 0],
    authors: [3, 2, null],
  });
});

test.each(FILTERED)('%s lets papers through', (name, value, passed) => {
  const found = facets.filter(all, { ...NOTHING, [name]: value });
  expect(found.map(({ id }) => id).join(' ')).toBe(passed);
});

test('their values are counted, and have labels', () => {
  expect(facets.count(all, NOTHING)).toMatchObject({
    keyword: new Map([
      ['mamba', 1],
      ['owls', 2],
    ]),
    written: new Map([
      ['2025-10', 1],
      ['2025-11', 1],
    ]),
  });
  expect(facets.labels).toMatchObject({
    keyword: new Map([
      ['mamba', 'MAMBA'],
      ['owls', 'OWLS'],
    ]),
  });
});

test.each(FILTERED)('a saved search can have %s', (name, value) => {
  const saved = (filters: object) =>
    SavedSearch.safeParse({ name: 'A', description: 'A.', filters }).data?.filters;
  expect(saved({ [name]: value })).toEqual({ [name]: value });
  expect(saved({ [name]: ['no value'] })).toBeUndefined();
});

test.each(FILTERED)('%s has a chip, by which it can be taken away', (name, value, _, label) => {
  vi.stubGlobal('HTMLSelectElement', Object);
  const form = { elements: { namedItem: () => null } } as unknown as HTMLFormElement;
  const state: SearchState = { ...NOTHING, q: 'kimi', [name]: value };
  const [chip, ...others] = setFilters(form, state);
  expect(chip?.label).toBe(label);
  expect({ ...state, ...chip?.without }).toEqual({ ...NOTHING, q: 'kimi' });
  expect(others).toEqual([]);
});
