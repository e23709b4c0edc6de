import { spawnSync } from 'node:child_process';
import { parseFeed } from '@rowanmanning/feed-parser';
import RssParser from 'rss-parser';

/** What every reader must find of an item. */
export interface ReadItem {
  id: string;
  title: string;
  link: string;
  /** RFC 3339, in whole seconds. */
  date: string;
}

/** What is read of a JSON Feed. */
export interface JsonFeed {
  feed_url: string;
  next_url?: string;
  items: { id: string; title: string; url: string; date_published: string }[];
}

export function readJson(text: string): ReadItem[] {
  return (JSON.parse(text) as JsonFeed).items.map(({ id, title, url, date_published: date }) => ({
    id,
    title,
    link: url,
    date,
  }));
}

export async function readWithRssParser(text: string): Promise<ReadItem[]> {
  const { items } = await new RssParser<object, { id?: string }>().parseString(text);
  return items.map(({ id, guid, title = '', link = '', isoDate = '' }) => ({
    id: guid ?? id ?? '',
    title,
    link,
    date: inSeconds(new Date(isoDate)),
  }));
}

export function readWithFeedParser(text: string): ReadItem[] {
  return parseFeed(text).items.map(({ id, title, url, published }) => ({
    id: id ?? '',
    title: title ?? '',
    link: url ?? '',
    date: published ? inSeconds(published) : '',
  }));
}

const READ_ALL = `
import feedparser, json, sys, time
def read(path):
    feed = feedparser.parse(path)
    if feed.bozo: raise feed.bozo_exception
    return [dict(id=e.id, title=e.title, link=e.link,
        date=time.strftime('%Y-%m-%dT%H:%M:%SZ', e.published_parsed)) for e in feed.entries]
print(json.dumps([read(path) for path in json.load(sys.stdin)]))
`;

/** The first Python that has Debian's `python3-feedparser`; null where none does. */
export const python =
  ['python3', '/usr/bin/python3'].find(
    (command) => spawnSync(command, ['-c', 'import feedparser']).status === 0,
  ) ?? null;

/** Reads files with Python's feedparser, which takes a second to start. */
export function readWithPython(command: string, files: string[]): ReadItem[][] {
  const input = JSON.stringify(files);
  const run = spawnSync(command, ['-c', READ_ALL], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as ReadItem[][];
}

function inSeconds(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}
