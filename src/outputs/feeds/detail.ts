import type { FeedItem } from './feed.ts';

/**
 * How much a document says of its items. The newest have all of it. A paper is in the archives of
 * some five feeds in each format: that of the whole archive has its summary, and the others say that
 * it was in the feed, and where it is.
 */
export type Detail = 'whole' | 'summary' | 'title';

/** What a document says of an item. */
export function shortened(item: FeedItem, detail: Detail): FeedItem {
  if (detail === 'whole') return item;
  if (detail === 'summary') return { ...item, html: '' };
  return { ...item, html: '', summary: '', authors: [], categories: [], related: [] };
}
