import { expect, test } from 'vitest';
import { writeFeed } from '../../src/outputs/feeds/feed.ts';
import { rss } from '../../src/outputs/feeds/rss.ts';
import { shortened } from '../../src/outputs/feeds/detail.ts';
import { feedFiles } from '../../src/outputs/feeds/documents.ts';
import { feedsOf } from '../../src/outputs/feeds/feeds-of.ts';
import { createItems } from '../../src/outputs/feeds/items.ts';
import type { FeedSources } from '../../src/outputs/feeds/sources.ts';
import { feedOutputs } from '../../src/outputs/feeds/feed-output.ts';
import type { ArchivePaper, Model } from '../../src/model/model.ts';
import { byId } from '../../src/values/by-id.ts';
import { asShown, makePaper, makeProject, makeTopic } from '../make.ts';

const project = makeProject('https://papers.example/', {
  feed: { size: 3, trendingHalfLifeDays: 3, upvotes: [10] },
});
const { settings } = project;

const DAYS = ['2025-09-30', '2025-10-01', '2025-10-31', '2025-11-01', '2025-11-20', '2025-11-21'];

/** Two papers on each day; the second mentions the one of the day after. */
function sourcesOf(dates: string[]): FeedSources {
  const papers = dates.flatMap((date, at) => [
    makePaper(`a-${date}`, [date], { topics: ['t'], arxivId: `2501.0000${at}`, upvotes: at }),
    makePaper(`b-${date}`, [date], {
      abstract: `“Ünïcode” as in https://arxiv.org/abs/2501.0000${at + 1}.`,
      authors: ['Ann'],
    }),
  ]);
  return {
    papers: byId(papers),
    days: dates.toReversed().map((date) => {
      const ids = [`a-${date}`, `b-${date}`];
      return { date, coverage: 'whole' as const, curators: null, papers: ids, dumps: [] };
    }),
    topics: byId([makeTopic('t', { title: 'T', summary: 'A topic' })]),
    organizations: new Map(),
    searches: [],
  };
}

/** Every document of every feed, by its path without the slash at its start. */
function written(dates: string[]): Map<string, string> {
  const published = { model: sourcesOf(dates) as Model, project };
  const files = feedOutputs.flatMap(({ documents }) =>
    Array.from(documents(published), ({ path, content }): [string, string] => [
      path.slice(1),
      content().toString(),
    ]),
  );
  expect(new Set(files.map(([path]) => path)).size).toBe(files.length);
  return new Map(files);
}

test('the documents are what the serializers write of their items', () => {
  const sources = sourcesOf(DAYS);
  const { itemOf, datesOf } = createItems(sources, project);
  const files = written(DAYS);
  const checked = feedsOf(sources, settings).flatMap((feed) =>
    feedFiles(feed, rss, project).map(({ path, document, items, detail }) => {
      const full = items.map((item) => ({
        ...shortened(itemOf(item.key), detail),
        ...datesOf(item),
      }));
      const updated =
        full
          .map((item) => item.updated)
          .toSorted()
          .at(-1) ?? '';
      expect(files.get(path.slice(1)), path).toBe(writeFeed(rss, { ...document, updated }, full));
      return path;
    }),
  );
  expect(checked).toEqual([
    '/feed.xml',
    '/archive/2025-11.xml',
    '/archive/2025-10.xml',
    '/archive/2025-09.xml',
    '/feeds/trending/feed.xml',
    '/feeds/days/feed.xml',
    '/feeds/days/archive/2025-10.xml',
    '/feeds/days/archive/2025-09.xml',
    '/feeds/settled/feed.xml',
    '/feeds/settled/archive/2025-11.xml',
    '/feeds/settled/archive/2025-10.xml',
    '/topics/t/feed.xml',
    '/topics/t/archive/2025-10.xml',
    '/topics/t/archive/2025-09.xml',
  ]);
});

test('older items are whole in archives of days, summaries in that of all papers, and titles elsewhere', () => {
  const details = feedsOf(sourcesOf(DAYS), settings).flatMap((feed) =>
    feedFiles(feed, rss, project).flatMap(({ path, detail }) =>
      path.includes('archive/') ? [[path, detail]] : [],
    ),
  );
  expect(details).toEqual([
    ['/archive/2025-11.xml', 'summary'],
    ['/archive/2025-10.xml', 'summary'],
    ['/archive/2025-09.xml', 'summary'],
    ['/feeds/days/archive/2025-10.xml', 'whole'],
    ['/feeds/days/archive/2025-09.xml', 'whole'],
    ['/feeds/settled/archive/2025-11.xml', 'title'],
    ['/feeds/settled/archive/2025-10.xml', 'title'],
    ['/topics/t/archive/2025-10.xml', 'title'],
    ['/topics/t/archive/2025-09.xml', 'title'],
  ]);
});

/** Each document with the digest of what it shows. */
function shownBy(model: FeedSources) {
  const published = { model: model as Model, project };
  return new Map(
    feedOutputs.flatMap(({ documents }) =>
      Array.from(
        documents(published),
        ({ path, content, shows }) =>
          [path, { text: content().toString(), shows: shows?.() }] as const,
      ),
    ),
  );
}

test.each<[what: string, edit: (paper: ArchivePaper) => Partial<ArchivePaper>]>([
  ['its title', () => ({ title: 'Another title' })],
  ['its abstract', () => ({ abstract: 'Another abstract.' })],
  ['its authors', () => ({ authors: ['Bo'] })],
  ['their number', () => ({ authors: [], authorCount: 7 })],
  ['its arXiv id', () => ({ arxivId: '2501.99999' })],
  ['its code', () => ({ links: { code: 'https://code.example/', project: null } })],
  ['its topics', () => ({ topics: ['t'] })],
  [
    'its upvotes',
    ({ listings }) => ({ listings: listings.map((one) => ({ ...one, upvotes: 99 })) }),
  ],
  ['an edit', () => ({ changes: [{ day: '2025-11-21', dump: 'x', field: 'title', was: 'b' }] })],
  ['its organization', () => ({ organization: { id: 'o', handle: 'o', name: 'O' } })],
])('with %s a document that reads otherwise shows otherwise', (_, edit) => {
  const before = sourcesOf(DAYS);
  const after = sourcesOf(DAYS);
  const id = 'b-2025-10-31';
  const paper = after.papers.get(id);
  if (!paper) throw new Error(id);
  const edited = asShown({ ...structuredClone(paper), ...edit(paper) });
  const papers = new Map(after.papers).set(id, edited);
  const [was, is] = [shownBy(before), shownBy({ ...after, papers })];
  const changed = [...is].filter(([path, { text }]) => was.get(path)?.text !== text);
  expect(changed.length).toBeGreaterThan(0);
  for (const [path, { shows }] of changed) expect(was.get(path)?.shows, path).not.toBe(shows);
  // Most documents do not have the paper, and show what they showed.
  expect(
    [...is].filter(([path, { shows }]) => was.get(path)?.shows === shows).length,
  ).toBeGreaterThan(5);
});

test('another day leaves every closed month as it was', () => {
  const before = written(DAYS.slice(0, -1));
  const after = written(DAYS);
  const changed = [...before].filter(([path, text]) => after.get(path) !== text);
  const open = changed.map(([path]) => path).filter((path) => /archive\/.*xml$/.test(path));
  // The newest archive of each feed, which had no next one yet.
  expect(open).toEqual([
    'archive/2025-11.xml',
    'feeds/days/archive/2025-10.xml',
    'topics/t/archive/2025-10.xml',
  ]);
  for (const path of open) expect(before.get(path)).not.toContain('next-archive');
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
});
