import { expect, test } from 'vitest';
import type { ArchivePaper } from '../../src/model/model.ts';
import { feedsOf } from '../../src/outputs/feeds/feeds-of.ts';
import { daysAfter, timeOf } from '../../src/outputs/feeds/listed.ts';
import type { FeedSources } from '../../src/outputs/feeds/sources.ts';
import { byId } from '../../src/values/by-id.ts';
import { makeListed, makePaper, makeTopic } from '../make.ts';

const site = {
  title: 'Papers',
  description: 'All papers',
  feed: { size: 100, trendingHalfLifeDays: 2, upvotes: [10, 50] },
};

/** An archive of papers, whose days have them in their order. */
function sourcesOf(papers: ArchivePaper[], facts: Partial<FeedSources> = {}): FeedSources {
  const dates = [...new Set(papers.flatMap(({ listings }) => listings.map(({ day }) => day)))];
  const days = dates.toSorted().map((date) => ({
    date,
    coverage: 'whole' as const,
    curators: null,
    papers: papers
      .filter(({ listings }) => listings.some(({ day }) => day === date))
      .map(({ id }) => id),
    dumps: [],
  }));
  return {
    papers: byId(papers),
    days: days.toReversed(),
    topics: new Map(),
    organizations: new Map(),
    searches: [],
    ...facts,
  };
}

const feedOf = (id: string, sources: FeedSources) =>
  feedsOf(sources, site).find((feed) => feed.id === id);
const keysAndDays = (id: string, sources: FeedSources) =>
  feedOf(id, sources)?.items.map(({ key, day }) => `${key} ${day}`);

test('a paper is in the feed of all papers once, on the day of its first listing', () => {
  const papers = [
    makePaper('a', ['2025-12-01', '2025-12-03']),
    makePaper('b', ['2025-12-03']),
    makePaper('c', ['2025-12-01']),
  ];
  const feed = feedOf('all', sourcesOf(papers));
  expect(feed?.items.map(({ key, day, place }) => [key, day, place])).toEqual([
    ['paper/b', '2025-12-03', 1],
    ['paper/a', '2025-12-01', 0],
    ['paper/c', '2025-12-01', 1],
  ]);
  expect(feed).toMatchObject({ folder: '/', page: '/', name: 'Papers', isComplete: false });
  expect(keysAndDays('days', sourcesOf(papers))).toEqual([
    'day/2025-12-03 2025-12-03',
    'day/2025-12-01 2025-12-01',
  ]);
});

test('only what has an item has a feed, and an organization three', () => {
  const facts = (at: number): Partial<ArchivePaper> => {
    const id = at < 3 ? 'big' : 'small';
    return { topics: ['t'], organization: { id, handle: id, name: id } };
  };
  const papers = [0, 1, 2, 3, 4].map((at) => makePaper(`p${at}`, ['2025-12-01'], facts(at)));
  const organizations = byId(['big', 'small'].map((id) => ({ id, handle: id, name: id })));
  const topics = byId(['none', 't'].map((id) => makeTopic(id)));
  const searches = [
    { id: 's', name: 'S', description: 'S', address: '', papers: ['p4', 'p1'] },
    { id: 'nothing', name: 'N', description: 'N', address: '', papers: [] },
  ];
  const sources = sourcesOf(papers, { organizations, topics, searches });
  expect(feedsOf(sources, site).map(({ id, folder }) => `${id} ${folder}`)).toEqual([
    'all /',
    'days /feeds/days/',
    'topics/t /topics/t/',
    'organizations/big /organizations/big/',
    'searches/s /searches/s/',
  ]);
  expect(keysAndDays('searches/s', sources)).toEqual([
    'paper/p1 2025-12-01',
    'paper/p4 2025-12-01',
  ]);
});

test('what is trending loses half of its upvotes and comments with each half-life', () => {
  const papers = [
    makePaper('old', ['2025-12-01'], { upvotes: 100, comments: 20 }),
    makePaper('again', ['2025-12-01', '2025-12-05'], { upvotes: 31 }),
    makePaper('new', ['2025-12-05'], { comments: 29 }),
    makePaper('even', ['2025-12-05'], { upvotes: 15, comments: 15 }),
    makePaper('unknown', ['2025-12-05']),
  ];
  // 120 · 2^(−4 / 2) = 30, as many as `even`, which is newer.
  const feed = feedOf('trending', sourcesOf(papers));
  expect(feed?.items.map(({ key }) => key.slice('paper/'.length))).toEqual([
    'again',
    'even',
    'old',
    'new',
  ]);
  expect(feed?.isComplete).toBe(true);
});

test('a paper is in a feed of upvotes once, on the day that first showed so many', () => {
  const seen = (day: string, upvotes: number | null, captured: string | null = null) => ({
    ...makeListed(day, 1),
    upvotes,
    captured,
  });
  const papers = [
    makePaper('late', [], {
      listings: [seen('2025-12-01', 9, '2025-12-02'), seen('2025-12-01', 12, '2025-12-09')],
    }),
    makePaper('twice', [], {
      listings: [seen('2025-12-02', 60), seen('2025-12-04', 70), seen('2025-12-05', 5)],
    }),
    makePaper('never', [], { listings: [seen('2025-12-02', null)] }),
    makePaper('same', [], { listings: [seen('2025-12-02', 10)] }),
  ];
  const sources = sourcesOf(papers);
  expect(keysAndDays('upvotes-10', sources)).toEqual([
    'paper/late 2025-12-09',
    'paper/twice 2025-12-02',
    'paper/same 2025-12-02',
  ]);
  expect(keysAndDays('upvotes-50', sources)).toEqual(['paper/twice 2025-12-02']);
});

test('a paper is settled seven days after its first listing', () => {
  const papers = [
    makePaper('a', ['2025-12-25', '2026-01-01']),
    makePaper('b', ['2025-12-26']),
    makePaper('c', ['2025-12-20']),
    makePaper('d', ['2026-01-01']),
  ];
  expect(keysAndDays('settled', sourcesOf(papers))).toEqual([
    'paper/a 2026-01-01',
    'paper/c 2025-12-27',
  ]);
});

test('places of a day are times of that day, later ones earlier', () => {
  expect([0, 1, 61, 3599, 3600, 9999].map((place) => timeOf('2025-12-01', place))).toEqual([
    '2025-12-01T01:00:00Z',
    '2025-12-01T00:59:59Z',
    '2025-12-01T00:58:59Z',
    '2025-12-01T00:00:01Z',
    '2025-12-01T00:00:00Z',
    '2025-12-01T00:00:00Z',
  ]);
  expect(daysAfter('2025-02-26', 7)).toBe('2025-03-05');
});
