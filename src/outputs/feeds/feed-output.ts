import type { Published } from '../../model/published.ts';
import { digestOfValue } from '../../values/digest-of-value.ts';
import { getOrPut } from '../../values/get-or-put.ts';
import type { Document, Output } from '../output.ts';
import { shortened, type Detail } from './detail.ts';
import { feedFiles, type FeedFile } from './documents.ts';
import type { FeedFormat, ItemDates } from './feed.ts';
import { feedsIn } from './feed-groups.ts';
import { FEED_FORMATS } from './formats.ts';
import { createItems } from './items.ts';

/** Every document of every feed, one output per format. */
export const feedOutputs: readonly Output[] = FEED_FORMATS.map((format) => ({
  title: `feeds as ${format.name}`,
  mediaType: `${format.mediaType}; charset=utf-8`,
  documents: (published) => documentsIn(format, published),
}));

/** An entry of a document: its dates, and what the format says of the item. */
interface Entry {
  dates: ItemDates;
  body: Buffer;
}

/**
 * What the format says of an item is made once and kept as bytes, since each paper is in the feeds
 * of the archive, its topics, its organization and more.
 */
function* documentsIn(format: FeedFormat, published: Published): Generator<Document> {
  const { model, project } = published;
  const { itemOf, datesOf, digestOf } = createItems(model, project);
  const bodies = new Map<string, Buffer>();
  const bodyOf = (key: string, detail: Detail): Buffer =>
    getOrPut(bodies, `${detail} ${key}`, () =>
      Buffer.from(format.body(shortened(itemOf(key), detail))),
    );
  for (const feed of feedsIn(published)) {
    for (const { path, document, items, detail } of feedFiles(feed, format, project)) {
      const entries = () =>
        items.map((item) => ({ dates: datesOf(item), body: bodyOf(item.key, detail) }));
      yield {
        path,
        content: () => contentOf(document, format, entries()),
        shows: () => {
          const shown = items.flatMap((item) => [item.key, datesOf(item), digestOf(item.key)]);
          return digestOfValue([document, detail, shown]);
        },
      };
    }
  }
}

/** A document's bytes: a large archive has a million entries, so each is encoded once. */
function contentOf(document: FeedFile['document'], format: FeedFormat, entries: Entry[]): Buffer {
  const updated = entries.reduce(
    (latest, { dates }) => (dates.updated > latest ? dates.updated : latest),
    '',
  );
  const between = Buffer.from(format.entryEnd + format.separator);
  const parts = entries.flatMap(({ dates, body }, index) => [
    ...(index > 0 ? [between] : []),
    Buffer.from(format.entryStart(dates)),
    body,
  ]);
  const start = Buffer.from(format.start({ ...document, updated }));
  return Buffer.concat([start, ...parts, Buffer.from(format.entryEnd + format.end)]);
}
