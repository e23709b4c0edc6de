import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { expect, inject, test } from 'vitest';
import { shownAbstract } from '../shown.ts';
import type { Root } from 'hast';
import { elements, filesIn, readPage } from '../site-files.ts';
import { weekOf } from '../../src/values/week.ts';

const { folder, url, base } = inject('site');

const files = filesIn(folder);
const pages = new Map(
  files.filter((path) => path.endsWith('.html')).map((path) => [path, readPage(folder, path)]),
);
const fileSet = new Set(files);

const attribute = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

/** The anchors of a page. */
const anchors = new Map(
  [...pages].map(([path, { tree }]) => {
    const ids = elements(tree, ({ properties }) => typeof properties['id'] === 'string');
    return [path, ids.map(({ properties }) => String(properties['id']))];
  }),
);

test('every page is well-formed, has one h1 and no id twice', () => {
  for (const [path, { tree, problems }] of pages) {
    expect(problems, path).toEqual([]);
    const headings = elements(tree, ({ tagName }) => tagName === 'h1').length;
    expect(headings, path).toBe(isMoved(tree) ? 0 : 1);
    const ids = anchors.get(path) ?? [];
    expect(new Set(ids).size, path).toBe(ids.length);
  }
});

test('every internal link and anchor resolves', () => {
  const broken: string[] = [];
  for (const [path, { tree }] of pages) {
    const address = new URL(`${base}${path.replace(/index\.html$/, '')}`, url);
    const links = elements(tree, () => true).flatMap(({ properties }) => [
      ...attribute(properties['href']),
      ...attribute(properties['src']),
      ...attribute(properties['action']),
    ]);
    for (const link of links) {
      const target = new URL(link, address);
      if (target.origin !== url) continue;
      const inSite = target.pathname.startsWith(base) ? target.pathname.slice(base.length) : '../';
      const file = decodeURI(
        inSite.endsWith('/') || inSite === '' ? `${inSite}index.html` : inSite,
      );
      const anchor = decodeURIComponent(target.hash.slice(1));
      const resolves = fileSet.has(file) && (!anchor || anchors.get(file)?.includes(anchor));
      if (!resolves) broken.push(`${path} → ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

/** Pages that are shown in the place of another. */
const SUBSTITUTES = ['404.html', 'offline/index.html'];

/** Messages that were sent, as they read in a browser. */
const isDigest = (path: string) => path.startsWith('digests/');

/** Whether a page only leads to another. */
const isMoved = (tree: Root) =>
  elements(tree, ({ properties }) => String(properties['httpEquiv']) === 'refresh').length > 0;

test('every page has a title of its own, a description and its canonical address', () => {
  const titles = new Set<string>();
  let shown = 0;
  for (const [path, { tree }] of pages) {
    if (isMoved(tree) || isDigest(path)) continue;
    shown += 1;
    const [title] = elements(tree, ({ tagName }) => tagName === 'title');
    titles.add(JSON.stringify(title?.children));
    const [canonical] = elements(
      tree,
      ({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'canonical',
    );
    const expected = SUBSTITUTES.includes(path)
      ? undefined
      : `${url}${base}${path.replace(/index\.html$/, '')}`;
    expect(canonical?.properties['href'], path).toBe(expected);
    const [description] = elements(
      tree,
      ({ tagName, properties }) => tagName === 'meta' && properties['name'] === 'description',
    );
    expect(String(description?.properties['content']).length, path).toBeGreaterThan(20);
  }
  expect(titles.size).toBe(shown);
});

test('every page has one script, and few have more', () => {
  for (const [path, { tree }] of pages) {
    const scripts = elements(
      tree,
      ({ tagName, properties }) =>
        tagName === 'script' && properties['type'] !== 'application/ld+json',
    ).length;
    const own = path === 'search/index.html' ? 3 : path === 'offline/index.html' ? 1 : 0;
    expect(scripts, path).toBe(isDigest(path) || isMoved(tree) ? 0 : 1 + own);
  }
});

test('each day and topic is there as Markdown, which its page and no other names', () => {
  for (const [path, { tree }] of pages) {
    if (isMoved(tree)) continue;
    const [alternate] = elements(
      tree,
      ({ tagName, properties }) => tagName === 'link' && properties['type'] === 'text/markdown',
    );
    const isListing = /^(?:days\/\d{4}-[^/]+|topics\/[^/]+)\/index\.html$/.test(path);
    const markdown = path.replace(/html$/, 'md');
    expect(alternate?.properties['href'], path).toBe(
      isListing ? `${url}${base}${markdown}` : undefined,
    );
    if (!isListing) continue;
    const text = readFileSync(join(folder, markdown), 'utf8');
    const titles = elements(tree, ({ properties }) =>
      String(properties['className']).includes('title'),
    );
    expect(text.match(/^## /gm)?.length ?? 0, markdown).toBe(titles.length);
  }
});

test('the sitemap names every page but substitutes and those that lead elsewhere, and robots.txt the sitemap', () => {
  const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
  const named = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]);
  const expected = [...pages]
    .filter(([path, { tree }]) => !SUBSTITUTES.includes(path) && !isDigest(path) && !isMoved(tree))
    .map(([path]) => `${url}${base}${path.replace(/index\.html$/, '')}`);
  expect(named.toSorted()).toEqual(expected.toSorted());
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(
    `Sitemap: ${url}${base}sitemap-index.xml\n`,
  );
});

test('each day and week is there as the digest that is sent of it, which no search engine keeps', () => {
  const days = files.flatMap((path) => /^days\/(\d{4}-[^/]+)\/index\.html$/.exec(path)?.[1] ?? []);
  const periods = [...days, ...days.map(weekOf)];
  const digests = [...pages].filter(([path]) => isDigest(path));
  expect(digests.map(([path]) => path).toSorted()).toEqual(
    [...new Set(periods)].map((period) => `digests/${period}/index.html`).toSorted(),
  );
  for (const [path, { tree }] of digests) {
    const robots = elements(tree, ({ properties }) => properties['name'] === 'robots');
    expect(robots.map(({ properties }) => properties['content'])).toEqual(['noindex']);
    expect(statSync(join(folder, path)).size, path).toBeLessThan(90_000);
  }
});

test('the feed has full abstracts and permanent guids, newest day first', async () => {
  const feed = await new Parser().parseString(readFileSync(join(folder, 'feed.xml'), 'utf8'));
  const papers = readFileSync(join(folder, 'data/papers.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          id: string;
          url: string;
          abstract: string;
          listings: { day: string }[];
        },
    );
  const byUrl = new Map(papers.map((paper) => [paper.url, paper]));
  expect(feed.items.length).toBe(Math.min(100, papers.length));
  expect(feed.feedUrl).toBe(`${url}${base}feed.xml`);
  for (const { link = '', guid, isoDate, ...item } of feed.items) {
    const paper = byUrl.get(link);
    expect(guid).toBe(`tag:daily-papers-archive.example,2025:paper/${paper?.id}`);
    expect(isoDate?.slice(0, 10)).toBe(paper?.listings[0]?.day);
    expect(item['content:encodedSnippet']).toBe(shownAbstract(paper?.abstract ?? ''));
  }
  const days = feed.items.map(({ isoDate }) => isoDate ?? '');
  expect(days).toEqual(days.toSorted().toReversed());
  expect(new Set(feed.items.map(({ guid }) => guid)).size).toBe(feed.items.length);
});
