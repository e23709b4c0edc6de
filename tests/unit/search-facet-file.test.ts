import { expect, test } from 'vitest';
import { facetFile } from '../../src/search/index/facet-file.ts';
import { makePaper } from '../make.ts';

const topics = [
  { id: 'agents', title: 'Agents' },
  { id: 'mamba', title: 'State spaces' },
  { id: 'unused', title: 'Unused' },
  { id: 'vision', title: 'Vision' },
];

test('papers become columns, and the values they have a list', () => {
  const papers = [
    makePaper('b', ['1970-01-02', '1970-01-02', '2025-12-01'], {
      topics: ['vision', 'agents'],
      organization: { id: 'meta', handle: 'meta', name: 'Meta' },
      published: '1970-01-01',
      comments: 0,
      upvotes: 7,
      links: { code: 'https://github.com/b/b', project: null },
    }),
    makePaper('a', ['2024-02-29'], {
      topics: ['vision', 'withdrawn'],
      organization: { id: 'google', handle: 'Google', name: 'Google AI' },
      published: '2024-03-01',
      links: { code: null, project: 'https://a.example' },
    }),
    makePaper('c', ['2025-12-01'], {
      topics: ['mamba'],
      organization: { id: 'meta', handle: 'meta', name: 'Meta' },
      comments: 3,
    }),
    makePaper('d', ['2025-12-01']),
  ];
  const file = facetFile(papers, ['en_3', 'en_1', 'en_2', 'en_0'], topics);
  expect(file).toEqual({
    ids: ['en_3', 'en_1', 'en_2', 'en_0'],
    topics: [
      ['agents', 'Agents'],
      ['mamba', 'State spaces'],
      ['vision', 'Vision'],
    ],
    organizations: [
      ['meta', 'Meta'],
      ['google', 'Google AI'],
    ],
    topic: [[2, 0], [2], [1], []],
    organization: [0, 1, 0, -1],
    published: [0, 19_783, null, null],
    listed: [[1, 20_423], [19_782], [20_423], [20_423]],
    code: [1, 0, 0, 0],
    comments: [0, null, 3, null],
    upvotes: [7, null, null, null],
  });
  // A file is named by a digest of its bytes, which should change for a reason.
  expect(Object.keys(file).join(' ')).toBe(
    'ids topics organizations topic organization published listed code comments upvotes',
  );
});

test('no papers are no columns', () => {
  expect(facetFile([], [], topics)).toEqual({
    ids: [],
    topics: [],
    organizations: [],
    topic: [],
    organization: [],
    published: [],
    listed: [],
    code: [],
    comments: [],
    upvotes: [],
  });
});
