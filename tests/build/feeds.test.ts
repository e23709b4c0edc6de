import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ICAL from 'ical.js';
import { expect, inject, test } from 'vitest';
import {
  python,
  readJson,
  readWithFeedParser,
  readWithPython,
  readWithRssParser,
  type JsonFeed,
} from '../feed-files.ts';
import { elements, filesIn, readPage } from '../site-files.ts';

const { folder, url, base } = inject('site');
const root = `${url}${base}`;

const files = filesIn(folder);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

/** The three files of each document of each feed. */
const documents = files
  .filter((path) => /(?:^|\/)(?:feed|archive\/\d{4}-\d{2})\.json$/.test(path))
  .map((json) => ({
    json,
    rss: json.replace(/json$/, 'xml'),
    atom: json.endsWith('feed.json')
      ? json.replace(/feed\.json$/, 'atom.xml')
      : json.replace(/json$/, 'atom'),
  }));
const xmlFiles = documents.flatMap(({ rss, atom }) => [rss, atom]);
const heads = documents.filter(({ json }) => json.endsWith('feed.json'));

const papers = read('data/papers.jsonl')
  .trim()
  .split('\n')
  .map(
    (line) =>
      JSON.parse(line) as { id: string; topics: string[]; organization: { id: string } | null },
  );
const tagOf = (id: string) => `tag:daily-papers-archive.example,2025:paper/${id}`;

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const attributeOf = (xml: string, rel: string) =>
  new RegExp(`<(?:atom:)?link rel="${rel}"[^>]* href="([^"]*)"/>`).exec(xml)?.[1];

test('every document is there in three formats, and the feeds are those that should be', () => {
  for (const path of xmlFiles) expect(files).toContain(path);
  const topics = new Set(papers.flatMap((paper) => paper.topics));
  const of = (section: string) => heads.filter(({ json }) => json.startsWith(`${section}/`));
  expect(of('topics').map(({ json }) => json.split('/')[1])).toEqual([...topics].toSorted());
  const byOrganization = Map.groupBy(papers, ({ organization }) => organization?.id);
  const organizations = [...byOrganization].filter(([id, own]) => id && own.length >= 3);
  expect(of('organizations').length).toBe(organizations.length);
  expect(of('feeds').map(({ json }) => json.split('/')[1])).toEqual([
    'days',
    'settled',
    'trending',
  ]);
});

test('independent readers find the same items in RSS and Atom as in JSON', async () => {
  for (const { json, rss, atom } of documents) {
    const expected = readJson(read(json));
    expect(expected.length, json).toBeGreaterThan(0);
    for (const path of [rss, atom]) {
      const text = read(path);
      expect(await readWithRssParser(text), path).toEqual(expected);
      expect(readWithFeedParser(text), path).toEqual(expected);
    }
  }
});

test.skipIf(python === null)('so does feedparser (needs python3-feedparser)', () => {
  const all = readWithPython(
    python ?? '',
    xmlFiles.map((path) => join(folder, path)),
  );
  const expected = documents.flatMap(({ json }) => [readJson(read(json)), readJson(read(json))]);
  expect(all).toEqual(expected);
});

test.skipIf(!hasXmllint)('every document is well-formed XML (needs xmllint)', () => {
  const lists = files.filter((path) => path.endsWith('.opml'));
  const paths = [...xmlFiles, ...lists].map((path) => join(folder, path));
  const run = spawnSync('xmllint', ['--noout', ...paths], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
});

test('every document names its own address, and holds no id twice, no relative address and no control character', () => {
  for (const { json, rss, atom } of documents) {
    expect((JSON.parse(read(json)) as JsonFeed).feed_url).toBe(`${root}${json}`);
    for (const path of [rss, atom]) {
      const text = read(path);
      expect(attributeOf(text, 'self'), path).toBe(`${root}${path}`);
      const references = [...text.matchAll(/ (?:href|src)="([^"]*)"|<link>([^<]*)</g)];
      const relative = references.map((match) => match[1] ?? match[2] ?? '');
      expect(
        relative.filter((one) => !/^(?:https?:\/\/|mailto:)/.test(one)),
        path,
      ).toEqual([]);
    }
    const items = readJson(read(json));
    expect(new Set(items.map(({ id }) => id)).size, json).toBe(items.length);
    expect(new Set(items.map(({ date }) => date)).size, json).toBe(items.length);
    for (const path of [json, rss, atom]) {
      expect(read(path), path).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\uFFFD-\uFFFF]/);
    }
  }
});

test('walking a feed back yields every item once, newest first, in each format', () => {
  for (const { json, rss, atom } of heads) {
    const walks = [
      walk(json, (text) => (JSON.parse(text) as JsonFeed).next_url),
      walk(rss, (text) => attributeOf(text, 'prev-archive')),
      walk(atom, (text) => attributeOf(text, 'prev-archive')),
    ];
    const [ids] = walks.map((paths) =>
      paths.flatMap((path) => readJson(read(jsonOf(path))).map(({ id }) => id)),
    );
    expect(new Set(ids).size, json).toBe(ids?.length);
    for (const paths of walks.slice(1)) expect(paths.map(jsonOf)).toEqual(walks[0]?.map(jsonOf));
    const dates = (walks[0] ?? []).flatMap((path) => readJson(read(path)).map(({ date }) => date));
    if (!json.includes('trending')) expect(dates, json).toEqual(dates.toSorted().toReversed());
    if (json === 'feed.json') {
      expect(ids?.toSorted()).toEqual(papers.map(({ id }) => tagOf(id)).toSorted());
    }
    const [section, id = ''] = json.split('/');
    if (section === 'topics') {
      const own = papers.filter(({ topics }) => topics.includes(id));
      expect(ids?.toSorted()).toEqual(own.map((paper) => tagOf(paper.id)).toSorted());
    }
  }
});

function walk(start: string, previous: (text: string) => string | undefined): string[] {
  const paths = [start];
  for (;;) {
    const next = previous(read(paths.at(-1) ?? ''));
    if (next === undefined) return paths;
    expect(next.startsWith(root), next).toBe(true);
    expect(paths.length).toBeLessThan(500);
    paths.push(next.slice(root.length));
  }
}

function jsonOf(path: string): string {
  return path.replace(/atom\.xml$/, 'feed.json').replace(/\.(?:xml|atom)$/, '.json');
}

test('the page of feeds and the lists of subscriptions have every feed', () => {
  const pages = files.filter((path) => /^feeds\/(?:[^/]+\/)?index\.html$/.test(path));
  const links = pages.flatMap((path) =>
    elements(readPage(folder, path).tree, ({ tagName }) => tagName === 'a').map(({ properties }) =>
      String(properties['href']),
    ),
  );
  for (const { json, rss, atom } of heads) {
    for (const path of [json, rss, atom]) expect(links).toContain(`${base}${path}`);
  }
  const listed = (path: string) =>
    [...read(path).matchAll(/xmlUrl="([^"]*)"/g)].map((match) => match[1] ?? '').toSorted();
  const expected = heads.map(({ rss }) => `${root}${rss}`).toSorted();
  expect(listed('feeds/subscriptions.opml')).toEqual(expected);
  const groups = files.filter((path) => /^feeds\/[^/]+\/subscriptions\.opml$/.test(path));
  expect(groups.flatMap(listed).toSorted()).toEqual(expected);
});

test('every page advertises its own feeds in each format, and that of all papers', () => {
  const own = new Map(heads.map((head) => [dirname(head.json), head]));
  for (const path of files.filter((one) => one.endsWith('.html'))) {
    // E-mails.
    if (path.startsWith('digests/')) continue;
    const { tree } = readPage(folder, path);
    if (elements(tree, ({ properties }) => properties['httpEquiv'] !== undefined).length > 0)
      continue;
    const links = elements(
      tree,
      ({ tagName, properties }) =>
        tagName === 'link' && /(?:rss|atom)\+xml|feed\+json/.test(String(properties['type'])),
    ).map(({ properties }) => String(properties['href']));
    const feeds = pageFeeds(path).flatMap((head) => (head ? [head.rss, head.atom, head.json] : []));
    if (path !== 'index.html') feeds.push('feed.xml');
    expect(links.toSorted(), path).toEqual(feeds.map((one) => `${root}${one}`).toSorted());
  }

  function pageFeeds(path: string) {
    if (path === 'days/index.html') return [own.get('feeds/days')];
    if (path === 'feeds/index.html') return heads.filter(({ json }) => json.startsWith('feeds/'));
    return [own.get(path === 'index.html' ? '.' : path.includes('/') ? dirname(path) : '')];
  }
});

test('the calendar has a whole day for each listing day', () => {
  const calendar = new ICAL.Component(ICAL.parse(read('days.ics')) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const days = files.flatMap(
    (path) => /^days\/(\d{4}-\d{2}-\d{2})\/index\.html$/.exec(path)?.[1] ?? [],
  );
  expect(events.map(({ startDate }) => startDate.toString())).toEqual(days);
  expect(events.map(({ uid }) => uid)).toEqual(
    days.map((day) => `tag:daily-papers-archive.example,2025:day/${day}`),
  );
});
