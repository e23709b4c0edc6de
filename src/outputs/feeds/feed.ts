/** A feed's own facts. Addresses are absolute. */
export interface FeedInfo {
  /** Permanent, and the same in every format: a `tag:` URI (RFC 4151). */
  id: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** The author of items that name none. */
  author: string;
  /** The page of the same things. */
  url: string;
  /** A style sheet (CSS) with which a browser shows the feed. */
  styleUrl: string;
}

/** What a feed says of one thing. No fact in it may change because other things are added. */
export interface FeedItem {
  /** Permanent, and independent of domain, base path, title and format: a `tag:` URI. */
  id: string;
  /** Plain text. */
  title: string;
  /** Absolute permalink. */
  url: string;
  /** Plain text, one line; may be empty. */
  summary: string;
  /** HTML with absolute addresses, well-formed as XML; may be empty. */
  html: string;
  /** Names of people; empty where they are not known, even where their number is. */
  authors: string[];
  categories: { term: string; label: string }[];
  /** The same work elsewhere: at arXiv, its code. */
  related: { title: string; url: string }[];
}

/** When an item came, and when it last changed: RFC 3339, in UTC. */
export interface ItemDates {
  published: string;
  updated: string;
}

/** One document of a feed, and its place among the others (RFC 5005). Addresses are absolute. */
export interface FeedDocument {
  info: FeedInfo;
  /** Its own address. */
  self: string;
  /** That of the document with the newest items. */
  current: string;
  previous: string | null;
  next: string | null;
  kind: 'newest' | 'archive' | 'complete';
  /** RFC 3339: of its item that changed last. */
  updated: string;
}

/**
 * A serializer. What it writes of an item is the same in every feed, except for the dates. So it is
 * made once (`body`) and put into every document that has the item (`entry`).
 */
export interface FeedFormat {
  /** As readers know it. */
  name: string;
  mediaType: string;
  /** File name of the document with the newest items. */
  head: string;
  /** File name of the archive of a month, `YYYY-MM`. */
  archive: (month: string) => string;
  body: (item: FeedItem) => string;
  /** What stands before the body of an item, on its date. */
  entryStart: (dates: ItemDates) => string;
  /** What stands after the body. */
  entryEnd: string;
  /** What stands between two entries. */
  separator: string;
  start: (document: FeedDocument) => string;
  end: string;
}

/** A whole document. */
export function writeFeed(
  format: FeedFormat,
  document: FeedDocument,
  items: (FeedItem & ItemDates)[],
): string {
  const entries = items.map(
    (item) => `${format.entryStart(item)}${format.body(item)}${format.entryEnd}`,
  );
  return `${format.start(document)}${entries.join(format.separator)}${format.end}`;
}
