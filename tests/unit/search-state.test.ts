import { expect, test } from 'vitest';
import {
  isFiltered,
  NOTHING,
  queryOf,
  stateFrom,
  type SearchState,
} from '../../src/search/engine/state.ts';
import fc from '../random.ts';
import { ALL_FILTERS, byName } from '../../src/search/filters-of.ts';
import { ORDERS } from '../../src/search/orders.ts';

const stateOf = (query: string) => stateFrom(new URLSearchParams(query));

test('an address gives a search, and a search its address', () => {
  const query =
    '?q=kimi+linear+%26+co&sort=discussed&topic=linear-attention&year=2025&month=2025-12' +
    '&organization=moonshotai&code=1&comments=3&upvotes=20&from=2025-11-30&to=2025-12-01' +
    '&literal=1&at=40';
  const state = stateOf(query);
  expect(state).toEqual({
    q: 'kimi linear & co',
    sort: 'discussed',
    topic: 'linear-attention',
    year: '2025',
    month: '2025-12',
    organization: 'moonshotai',
    code: true,
    comments: 3,
    upvotes: 20,
    from: '2025-11-30',
    to: '2025-12-01',
    literal: true,
    at: 40,
  });
  expect(queryOf(state)).toBe(query);
});

test('no search has an empty address, and the other way round', () => {
  expect(queryOf(NOTHING)).toBe('');
  expect(stateOf('')).toEqual(NOTHING);
});

test('what is at its default is left out, and what is unknown is ignored', () => {
  const state = stateOf('?q=+&sort=relevance&colour=red&year=2025&code=0&comments=0&at=0');
  expect(queryOf(state)).toBe('?year=2025');
  expect(queryOf({ ...state, year: '' })).toBe('');
});

test.each([
  ['sort=sideways', 'sort'],
  ['code=yes', 'code'],
  ['literal=true', 'literal'],
  ['comments=-1', 'comments'],
  ['comments=1e3', 'comments'],
  ['upvotes=1.5', 'upvotes'],
  ['upvotes=1234567', 'upvotes'],
  ['at=x20', 'at'],
  ['from=2025-12', 'from'],
  ['to=12025-12-01', 'to'],
  ['to=2025-12-01T00', 'to'],
] as const)('%s is not understood', (query, name) => {
  expect(stateOf(query)[name]).toBe(NOTHING[name]);
  expect(queryOf(stateOf(query))).toBe('');
});

test('every search comes back from its address', () => {
  const text = fc.string({ unit: 'grapheme' }).map((value) => value.trim());
  const number = fc.integer({ min: 0, max: 999_999 });
  const day = fc.oneof(
    fc.constant(''),
    fc
      .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  );
  const values = { named: text, span: text, flag: fc.boolean(), least: number, day };
  const state = fc.record({
    q: text,
    sort: fc.constantFrom(...Object.keys(ORDERS)),
    ...byName(ALL_FILTERS, ({ kind }): fc.Arbitrary<unknown> => values[kind]),
    literal: fc.boolean(),
    at: number,
  }) as fc.Arbitrary<SearchState>;
  fc.assert(
    fc.property(state, (one) => {
      expect(stateOf(queryOf(one))).toEqual(one);
    }),
    { numRuns: 500 },
  );
});

test.each<[Partial<SearchState>, boolean]>([
  [{}, false],
  [{ q: 'kimi', sort: 'listed', literal: true, at: 20 }, false],
  [{ topic: 'a' }, true],
  [{ year: '2025' }, true],
  [{ month: '2025-12' }, true],
  [{ organization: 'a' }, true],
  [{ code: true }, true],
  [{ comments: 1 }, true],
  [{ upvotes: 1 }, true],
  [{ from: '2025-12-01' }, true],
  [{ to: '2025-12-01' }, true],
])('whether %j has a filter: %s', (state, expected) => {
  expect(isFiltered({ ...NOTHING, ...state })).toBe(expected);
});
