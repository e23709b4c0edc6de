import { mkdirSync, writeFileSync } from 'node:fs';
import type { FeedFormat, ItemDates } from '../outputs/feeds/feed.ts';
import { FEED_FORMATS } from '../outputs/feeds/formats.ts';
import type { Site } from '../schema/settings.ts';
import { feedFiles, type FeedFile } from '../outputs/feeds/documents.ts';
import { feedsOf } from '../outputs/feeds/feeds-of.ts';
import { createItems } from '../outputs/feeds/items.ts';
import type { Listed } from '../outputs/feeds/listed.ts';
import type { FeedSources } from '../outputs/feeds/sources.ts';

/** What has been written. */
export interface WrittenFeeds {
  feeds: number;
  documents: number;
  bytes: number;
}

/**
 * Writes every document of every feed. What a format says of an item is made once and kept as
 * bytes, since each paper is in the feeds of the archive, its topics, its organization and more.
 * Astro is not asked: 10,000 such documents take it 15 seconds, and as much again on its disk.
 *
 * @param folder absolute path of the root of the site.
 * @param permalink the absolute address of a path.
 */
export function writeFeeds(
  folder: string,
  sources: FeedSources,
  site: Site,
  permalink: (path: string) => string,
): WrittenFeeds {
  const place = { tagAuthority: site.tagAuthority, permalink };
  const feeds = feedsOf(sources, site);
  const { itemOf, datesOf } = createItems(sources, place);
  const bodies = new Map<string, Map<FeedFormat, Buffer>>();
  const bodiesOf = (key: string) => {
    const known = bodies.get(key);
    if (known) return known;
    const item = itemOf(key);
    const made = new Map(FEED_FORMATS.map((one) => [one, Buffer.from(one.body(item))]));
    bodies.set(key, made);
    return made;
  };

  const written = { feeds: feeds.length, documents: 0, bytes: 0 };
  for (const feed of feeds) {
    const entries = new Map(
      feed.items.map((item): [Listed, Entry] => [
        item,
        { dates: datesOf(item), bodies: bodiesOf(item.key) },
      ]),
    );
    const hasArchive = feed.items.length > site.feed.size;
    mkdirSync(`${folder}${feed.folder}${hasArchive ? 'archive' : ''}`, { recursive: true });
    for (const format of FEED_FORMATS) {
      for (const { path, document, items } of feedFiles(feed, format, site, place)) {
        const own = items.flatMap((item) => entries.get(item) ?? []);
        const content = contentOf(document, format, own);
        // At once: of 9,000 files, waiting for each in turn takes a third of the time.
        writeFileSync(`${folder}${path}`, content);
        written.documents += 1;
        written.bytes += content.length;
      }
    }
  }
  return written;
}

interface Entry {
  dates: ItemDates;
  bodies: Map<FeedFormat, Buffer>;
}

let scratch = Buffer.alloc(0);

/** A document's bytes, put together in one place: a large archive has a million entries. */
function contentOf(document: FeedFile['document'], format: FeedFormat, entries: Entry[]): Buffer {
  const changes = entries.map(({ dates }) => dates.updated);
  const updated = changes.reduce((latest, one) => (one > latest ? one : latest), '');
  const start = Buffer.from(format.start({ ...document, updated }));
  // In ASCII, as are dates: as many bytes as characters.
  const between = format.entryEnd + format.separator;
  const parts = entries.map(({ dates, bodies }) => ({
    before: format.entryStart(dates),
    body: bodies.get(format) ?? Buffer.alloc(0),
  }));
  const end = `${format.entryEnd}${format.end}`;
  const length = parts.reduce(
    (sum, { before, body }) => sum + before.length + body.length + between.length,
    start.length + end.length - between.length,
  );
  if (scratch.length < length) scratch = Buffer.allocUnsafe(length * 2);
  const content = scratch.subarray(0, length);
  let at = start.copy(content);
  for (const [index, { before, body }] of parts.entries()) {
    if (index > 0) at += content.write(between, at, 'latin1');
    at += content.write(before, at, 'latin1');
    at += body.copy(content, at);
  }
  content.write(end, at, 'latin1');
  return content;
}
