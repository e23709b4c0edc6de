import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFeed } from '../../src/outputs/feeds/feed.ts';
import { rss } from '../../src/outputs/feeds/rss.ts';
import { feedFiles } from '../../src/outputs/feeds/documents.ts';
import { feedsOf } from '../../src/outputs/feeds/feeds-of.ts';
import { createItems } from '../../src/outputs/feeds/items.ts';
import type { FeedSources } from '../../src/outputs/feeds/sources.ts';
import { writeFeeds } from '../../src/build/write-feeds.ts';
import { makePaper } from '../make.ts';
import { filesIn } from '../site-files.ts';

const site = {
  title: 'Papers',
  description: 'All papers',
  url: 'https://papers.example/',
  language: 'en',
  tagAuthority: 'papers.example,2025',
  feed: { size: 3, trendingHalfLifeDays: 3, upvotes: [10] },
  search: { shardSize: 6000 },
  subscribe: null,
  digest: { from: null, unsubscribe: [] },
};
const permalink = (path: string) => `https://papers.example${path}`;
const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DAYS = ['2025-09-30', '2025-10-01', '2025-10-31', '2025-11-01', '2025-11-20', '2025-11-21'];

/** Two papers on each day, the second of which mentions the one of the day after. */
function sourcesOf(dates: string[]): FeedSources {
  const papers = dates.flatMap((date, at) => [
    makePaper(`a-${date}`, [date], { topics: ['t'], arxivId: `2501.0000${at}`, upvotes: at }),
    makePaper(`b-${date}`, [date], {
      abstract: `“Ünïcode” as in https://arxiv.org/abs/2501.0000${at + 1}.`,
      authors: ['Ann'],
    }),
  ]);
  return {
    papers: new Map(papers.map((paper) => [paper.id, paper])),
    days: dates.toReversed().map((date) => {
      const ids = [`a-${date}`, `b-${date}`];
      return { date, coverage: 'whole' as const, curators: null, papers: ids, dumps: [] };
    }),
    topics: [{ id: 't', title: 'T', summary: 'A topic' }],
    organizations: [],
    searches: [],
  };
}

function written(name: string, dates: string[]): Map<string, string> {
  const out = join(folder, name);
  const { documents, bytes } = writeFeeds(out, sourcesOf(dates), site, permalink);
  const files = new Map(filesIn(out).map((path) => [path, readFileSync(join(out, path), 'utf8')]));
  expect(documents).toBe(files.size);
  expect(bytes).toBe([...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  return files;
}

test('the documents are what the serializers write of their items', () => {
  const sources = sourcesOf(DAYS);
  const place = { tagAuthority: site.tagAuthority, permalink };
  const { itemOf, datesOf } = createItems(sources, place);
  const files = written('all', DAYS);
  const checked = feedsOf(sources, site).flatMap((feed) =>
    feedFiles(feed, rss, site, place).map(({ path, document, items }) => {
      const full = items.map((item) => ({ ...itemOf(item.key), ...datesOf(item) }));
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

test('another day leaves every closed month as it was', () => {
  const before = written('before', DAYS.slice(0, -1));
  const after = written('after', DAYS);
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
