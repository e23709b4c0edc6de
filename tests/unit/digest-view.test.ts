import { expect, test } from 'vitest';
import { selectPapers } from '../../src/mail/select.ts';
import type { Model } from '../../src/model/model.ts';
import type { Day } from '../../src/schema/paper.ts';
import { digestOf } from '../../src/mail/digest-of.ts';
import { weekOf } from '../../src/values/week.ts';
import { byId } from '../../src/values/by-id.ts';
import { makePaper, makeProject, makeTopic } from '../make.ts';

const makeDay = (date: string, papers: string[]): Day => {
  return { date, coverage: 'whole', curators: 'AK', papers, dumps: [`${date}.txt`] };
};

const topics = byId([makeTopic('linear-attention', { title: 'Linear Attention' })]);

const model = {
  topics,
  classified: [
    makePaper('kimi', ['2025-11-19'], {
      title: 'Kimi: linear attention in $O(N)$',
      abstract: 'It costs $O(N^2)$ less.\n\nSee https://github.com/kimi/kimi.',
      organization: { id: 'moonshotai', handle: 'MoonshotAI', name: 'Moonshot AI' },
      authorCount: 1,
      comments: 2,
      upvotes: 1118,
      topics: ['linear-attention'],
    }),
    makePaper('quiet', ['2025-11-19'], { comments: 0, upvotes: 0 }),
    makePaper('loud', ['2025-11-20'], { comments: 2, upvotes: 2000 }),
    makePaper('twice', ['2025-11-17', '2025-11-20'], { comments: 7 }),
    makePaper('early', ['2025-11-14']),
  ],
  days: [
    makeDay('2025-11-20', ['loud', 'twice']),
    makeDay('2025-11-19', ['quiet', 'kimi']),
    makeDay('2025-11-17', ['twice']),
    makeDay('2025-11-14', ['early']),
  ],
} as unknown as Model;

const project = makeProject('https://papers.example/archive/');

const made = (wish: Parameters<typeof selectPapers>[1]) =>
  digestOf(selectPapers(model, wish), { model, project });

test('the digest of a day', () => {
  expect(made({ day: '2025-11-19' })).toEqual({
    id: '2025-11-19',
    day: '2025-11-19',
    language: 'en',
    from: 'Papers',
    subject: '2 papers, 19 November 2025',
    preheader: 'quiet · Kimi: linear attention in O(N)',
    heading: 'Wednesday, 19 November 2025',
    lead: '2 papers, by AK',
    home: 'https://papers.example/archive/',
    page: {
      url: 'https://papers.example/archive/days/2025-11-19/',
      label: 'This day in the archive',
    },
    papers: [
      {
        title: 'quiet',
        url: 'https://papers.example/archive/papers/quiet/',
        facts: [],
        abstract: null,
      },
      {
        title: 'Kimi: linear attention in O(N)',
        url: 'https://papers.example/archive/papers/kimi/',
        facts: ['Moonshot AI', '1 author', '1,118 upvotes', '2 comments', 'Linear Attention'],
        abstract: 'It costs O(N²) less.\n\nSee https://github.com/kimi/kimi.',
      },
    ],
  });
});

test('the digest of a week has each paper once, the most discussed first', () => {
  const { papers, ...digest } = made({ week: '2025-W47' });
  expect(papers.map(({ title }) => title)).toEqual([
    'twice',
    'loud',
    'Kimi: linear attention in O(N)',
    'quiet',
  ]);
  expect(digest).toMatchObject({
    id: '2025-W47',
    day: '2025-11-20',
    subject: '4 papers, 17 November to 20 November 2025',
    heading: '17 November to 20 November 2025',
    lead: '4 papers, the most discussed first',
    page: { url: 'https://papers.example/archive/days/', label: 'All days' },
  });
});

test('the newest day, and a topic of a week', () => {
  expect(made({}).id).toBe('2025-11-20');
  expect(made({ week: '2025-W47', topic: 'linear-attention' })).toMatchObject({
    id: '2025-W47.linear-attention',
    subject: '1 paper on Linear Attention, 17 November to 20 November 2025',
    page: {
      url: 'https://papers.example/archive/topics/linear-attention/',
      label: 'All papers on Linear Attention',
    },
  });
});

test.each([
  [
    { day: '2025-11-18' },
    'There is no listing of 2025-11-18',
    'The archive goes from 2025-11-14 to 2025-11-20; try 2025-11-17.',
  ],
  [
    { day: '2024-01-01' },
    'There is no listing of 2024-01-01',
    'The archive goes from 2025-11-14 to 2025-11-20; try 2025-11-14.',
  ],
  [
    { week: '2025-W50' },
    'There is no listing of 2025-W50',
    'The archive goes from 2025-W46 to 2025-W47; try 2025-W47.',
  ],
  [
    { topic: 'linear-atention' },
    'There is no topic linear-atention',
    'Did you mean linear-attention?',
  ],
  [
    { topic: 'linear-attention' },
    'There are no papers on Linear Attention in 2025-11-20',
    'Choose another day, week or topic.',
  ],
])('%j has no papers', (wish, message, hint) => {
  expect(() => made(wish)).toThrow(expect.objectContaining({ message, hint }) as Error);
});

test('an archive without a day', () => {
  const empty = { classified: [], days: [], topics: new Map<string, never>() };
  expect(() => selectPapers(empty, {})).toThrow('The archive has no listings');
});

test('the ISO week of a day', () => {
  expect(
    ['2024-12-29', '2024-12-30', '2025-01-05', '2025-01-06', '2026-12-31', '2027-01-03'].map(
      weekOf,
    ),
  ).toEqual(['2024-W52', '2025-W01', '2025-W01', '2025-W02', '2026-W53', '2026-W53']);
});
