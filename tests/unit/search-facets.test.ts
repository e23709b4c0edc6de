import { expect, test } from 'vitest';
import type { Paper } from '../../src/schema/paper.ts';
import { Facets } from '../../src/search/engine/facets.ts';
import { NOTHING, type SearchState } from '../../src/search/engine/state.ts';
import { filtersOf, type Facet } from '../../src/search/filters-of.ts';
import { facetFile } from '../../src/search/index/facet-file.ts';
import { ORDERS } from '../../src/search/orders.ts';
import { makePaper } from '../make.ts';
import fc from '../random.ts';

const topics = ['agents', 'mamba', 'vision'].map((id) => ({ id, title: id.toUpperCase() }));
const google = { id: 'google', handle: 'google', name: 'Google' };
const meta = { id: 'meta', handle: 'meta', name: 'Meta' };

/** The papers in one file or several, as the shards of an index have them. */
function facetsOf(...shards: Paper[][]): Facets {
  const facets = new Facets();
  for (const papers of shards) {
    const ids = papers.map(({ id }) => id);
    facets.add(facetFile(papers, ids, topics), '');
  }
  return facets;
}

const stateOf = (facts: Partial<SearchState>): SearchState => ({ ...NOTHING, ...facts });

const papers = [
  makePaper('a', ['2025-11-30', '2025-12-01'], {
    published: '2025-10-30',
    topics: ['mamba', 'agents'],
    organization: google,
    comments: 12,
    upvotes: 40,
    links: { code: 'https://github.com/a/a', project: null },
  }),
  makePaper('b', ['2025-12-01'], {
    published: '2024-02-29',
    topics: ['vision'],
    organization: meta,
    comments: 9,
  }),
  makePaper('c', ['2025-10-05'], {
    published: '2024-12-31',
    topics: ['agents'],
    organization: google,
    upvotes: 39,
  }),
  makePaper('d', ['2025-12-02']),
];
const all = papers.map(({ id }) => ({ id }));

test('what is known of a paper is what its shard says', () => {
  const facets = facetsOf(papers.slice(2), papers.slice(0, 2));
  expect(facets.get('a')).toEqual({
    values: {
      topic: ['mamba', 'agents'],
      year: ['2025'],
      month: ['2025-11', '2025-12'],
      organization: ['google'],
    },
    published: '2025-10-30',
    listed: ['2025-11-30', '2025-12-01'],
    code: true,
    comments: 12,
    upvotes: 40,
  });
  expect(facets.get('b')?.published).toBe('2024-02-29');
  expect(facets.get('d')).toEqual({
    values: { topic: [], year: [], month: ['2025-12'], organization: [] },
    published: '',
    listed: ['2025-12-02'],
    code: false,
    comments: null,
    upvotes: null,
  });
  expect(facets.get('e')).toBeUndefined();
  expect([...facets.labels.topic]).toEqual([
    ['agents', 'AGENTS'],
    ['mamba', 'MAMBA'],
    ['vision', 'VISION'],
  ]);
  expect([...facets.labels.organization]).toEqual([
    ['google', 'Google'],
    ['meta', 'Meta'],
  ]);
});

test('papers of two shards with the same id of Pagefind are told apart', () => {
  const facets = new Facets();
  facets.add(facetFile(papers.slice(0, 1), ['en_1'], topics), '0 ');
  facets.add(facetFile(papers.slice(1), ['en_1', 'en_2', 'en_3'], topics), '1 ');
  expect(facets.get('0 en_1')?.comments).toBe(12);
  expect(facets.get('1 en_1')?.comments).toBe(9);
  expect(facets.get('en_1')).toBeUndefined();
  const found = ['1 en_2', '0 en_1', '1 en_1', '0 en_2'].map((id) => ({ id }));
  expect(facets.filter(found, stateOf({ organization: 'google' })).map(({ id }) => id)).toEqual([
    '1 en_2',
    '0 en_1',
  ]);
  expect(facets.sort(found, ORDERS.discussed.key).map(({ id }) => id)).toEqual([
    '0 en_1',
    '1 en_1',
    '1 en_2',
    '0 en_2',
  ]);
});

test.each<[Partial<SearchState>, string]>([
  [{}, 'a b c d'],
  [{ topic: 'agents' }, 'a c'],
  [{ topic: 'agent' }, ''],
  [{ year: '2024' }, 'b c'],
  [{ month: '2025-11' }, 'a'],
  [{ month: '2025-12' }, 'a b d'],
  [{ organization: 'google' }, 'a c'],
  [{ organization: 'google', year: '2024' }, 'c'],
  [{ code: true }, 'a'],
  [{ comments: 9 }, 'a b'],
  [{ comments: 10 }, 'a'],
  [{ upvotes: 40 }, 'a'],
  [{ upvotes: 1 }, 'a c'],
  [{ from: '2025-12-01' }, 'a b d'],
  [{ from: '2025-12-02' }, 'd'],
  [{ to: '2025-11-30' }, 'a c'],
  [{ to: '2025-11-29' }, 'c'],
  [{ from: '2025-11-30', to: '2025-11-30' }, 'a'],
  // One day of the two after `from`, the other before `to`, and none between them.
  [{ from: '2025-10-06', to: '2025-11-29' }, ''],
])('%j lets through %j', (facts, expected) => {
  const found = facetsOf(papers).filter(all, stateOf(facts));
  expect(found.map(({ id }) => id).join(' ')).toBe(expected);
});

test('a paper of which nothing is known passes no filter, and is not lost without one', () => {
  const facets = facetsOf(papers);
  expect(facets.filter([{ id: 'e' }], NOTHING)).toEqual([{ id: 'e' }]);
  expect(facets.filter([{ id: 'e' }], stateOf({ to: '2026-01-01' }))).toEqual([]);
  expect(facets.count([{ id: 'e' }], NOTHING).month.size).toBe(0);
});

test('papers are ordered, and what is equal keeps its order', () => {
  const facets = facetsOf(papers);
  const order = (sort: 'listed' | 'published' | 'discussed', ids = 'd c b a') =>
    facets
      .sort(
        ids.split(' ').map((id) => ({ id })),
        ORDERS[sort].key,
      )
      .map(({ id }) => id)
      .join(' ');
  expect(order('listed')).toBe('d b a c');
  expect(order('listed', 'a b c d')).toBe('d a b c');
  expect(order('published')).toBe('a c b d');
  // Of twelve comments and of nine, the nine come later.
  expect(order('discussed')).toBe('a b d c');
  expect(order('discussed', 'e c b d a')).toBe('a b c d e');
});

test('counts leave the filter of their own facet out', () => {
  const counts = facetsOf(papers).count(all, stateOf({ topic: 'agents', year: '2024' }));
  expect(counts).toEqual({
    topic: new Map([
      ['vision', 1],
      ['agents', 1],
    ]),
    year: new Map([
      ['2025', 1],
      ['2024', 1],
    ]),
    month: new Map([['2025-10', 1]]),
    organization: new Map([['google', 1]]),
  });
});

const anyDay = fc.constantFrom('2024-12-31', '2025-01-01', '2025-01-31', '2025-02-01');
const anyNumber = fc.option(fc.integer({ min: 0, max: 3 }));
const anyPapers = fc.array(
  fc.record({
    published: fc.option(anyDay),
    days: fc.uniqueArray(anyDay, { minLength: 1 }).map((days) => days.toSorted()),
    topics: fc.subarray(['agents', 'mamba', 'vision']),
    organization: fc.option(fc.constantFrom(google, meta)),
    comments: anyNumber,
    upvotes: anyNumber,
    code: fc.option(fc.constant('https://github.com/a/a')),
  }),
  { maxLength: 12 },
);
const anyState = fc
  .record({
    topic: fc.constantFrom('', '', 'agents', 'mamba'),
    year: fc.constantFrom('', '', '2024', '2025'),
    month: fc.constantFrom('', '', '2024-12', '2025-01'),
    organization: fc.constantFrom('', '', 'google', 'meta'),
    code: fc.constantFrom(false, false, true),
    comments: fc.constantFrom(0, 0, 2),
    upvotes: fc.constantFrom(0, 0, 1),
    from: fc.constantFrom('', '', '2025-01-01'),
    to: fc.constantFrom('', '', '2025-01-01', '2025-01-30'),
  })
  .map(stateOf);

/** The filters in the plainest words. */
function passes(paper: Paper, state: SearchState): boolean {
  const { from, to } = state;
  const days = paper.listings.map(({ day }) => day);
  if (state.topic && !paper.topics.includes(state.topic)) return false;
  if (state.year && paper.published?.slice(0, 4) !== state.year) return false;
  if (state.month && !days.some((day) => day.startsWith(state.month))) return false;
  if (state.organization && paper.organization?.id !== state.organization) return false;
  if (state.code && paper.links.code === null) return false;
  if ((paper.comments ?? 0) < state.comments) return false;
  if ((paper.upvotes ?? 0) < state.upvotes) return false;
  return days.some((day) => (!from || day >= from) && (!to || day <= to));
}

const VALUES: Record<Facet, string[]> = {
  topic: ['agents', 'mamba', 'vision'],
  year: ['2024', '2025'],
  month: ['2024-12', '2025-01', '2025-02'],
  organization: ['google', 'meta'],
};

test('a count is how many papers there are once the value is chosen', () => {
  fc.assert(
    fc.property(anyPapers, anyState, fc.nat(12), (facts, state, cut) => {
      const made = facts.map(({ days, code, ...rest }, at) =>
        makePaper(`p${at}`, days, { ...rest, links: { code, project: null } }),
      );
      const facets = facetsOf(made.slice(0, cut), made.slice(cut));
      const found = facets.filter(made, state).map(({ id }) => id);
      expect(found).toEqual(made.filter((paper) => passes(paper, state)).map(({ id }) => id));

      const counts = facets.count(made, state);
      for (const { name: facet } of filtersOf('named', 'span')) {
        const expected = VALUES[facet].flatMap((value): [string, number][] => {
          const chosen = { ...state, [facet]: value };
          const count = made.filter((paper) => passes(paper, chosen)).length;
          return count === 0 ? [] : [[value, count]];
        });
        expect(Object.fromEntries(counts[facet])).toEqual(Object.fromEntries(expected));
      }
    }),
    { numRuns: 1000 },
  );
});
