import { expect, test } from 'vitest';
import { queryOf, stateFrom } from '../../src/search/state.ts';

test('an address gives a search, and a search its address', () => {
  const query = '?q=kimi+linear+%26+co&topic=linear-attention&day=2025-12-01&sort=discussed';
  const state = stateFrom(new URLSearchParams(query));
  expect(state).toEqual({
    q: 'kimi linear & co',
    sort: 'discussed',
    topic: 'linear-attention',
    year: '',
    day: '2025-12-01',
    organization: '',
  });
  expect(queryOf(state)).toBe(query);
});

test('what is at its default is left out, and what is unknown is ignored', () => {
  const state = stateFrom(new URLSearchParams('?q=+&sort=sideways&colour=red&year=2025'));
  expect(queryOf(state)).toBe('?year=2025');
  expect(queryOf({ ...state, year: '' })).toBe('');
});
