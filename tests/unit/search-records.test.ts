import { expect, test } from 'vitest';
import { searchRecords } from '../../src/site/search/records.ts';

const paper = {
  id: 'kimi-linear',
  formerIds: [],
  title: 'Kimi Linear',
  abstract: 'One.\n\nTwo.',
  published: '2025-10-30',
  authorCount: null,
  authors: ['Ada Example', 'Ben'],
  organization: { id: 'moonshotai', handle: 'moonshotai', name: 'Moonshot AI' },
  arxivId: null,
  recordId: null,
  comments: 4,
  upvotes: null,
  links: { code: null, project: null },
  keywords: [],
  topics: ['linear-attention'],
  changes: [],
  listings: [
    {
      day: '2025-11-10',
      position: 11,
      dump: 'b.txt',
      line: 93,
      comments: 3,
      upvotes: null,
      captured: null,
    },
    {
      day: '2025-12-01',
      position: 19,
      dump: 'a.txt',
      line: 157,
      comments: 4,
      upvotes: null,
      captured: null,
    },
  ],
};

const keywords = [
  { label: 'linear attention', slug: null, isGiven: true },
  { label: 'KDA', slug: 'kda', isGiven: false },
];
const records = (...papers: (typeof paper)[]) =>
  searchRecords(
    { papers, days: [], organizations: [] },
    { ofPaper: new Map([['kimi-linear', keywords]]) },
    'en',
    (id) => `/papers/${id}/`,
  );

test('a paper becomes one record', () => {
  expect(records(paper)).toEqual([
    {
      url: '/papers/kimi-linear/',
      language: 'en',
      content: 'One. Two.',
      meta: {
        title: 'Kimi Linear',
        authors: 'Ada Example, Ben',
        keywords: 'linear attention, KDA',
        facts:
          '{"published":"2025-10-30","authorCount":null,"organization":"Moonshot AI","comments":4}',
      },
      filters: {
        topic: ['linear-attention'],
        year: ['2025'],
        day: ['2025-11-10', '2025-12-01'],
        organization: ['moonshotai'],
      },
      sort: { published: '45958', comments: '4' },
    },
  ]);
});

test('neighbouring days differ as numbers of 32-bit precision', () => {
  const keys = ['2025-10-26', '2025-10-27', '2025-10-28', '2025-10-29'].map((published) => {
    const [record] = records({ ...paper, published });
    return Math.fround(Number(record?.sort.published));
  });
  expect(keys).toEqual([45954, 45955, 45956, 45957]);
});
