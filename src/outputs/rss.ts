import { Feed } from 'feed';
import { escape } from 'html-escaper';
import { plainExcerpt } from './excerpt.ts';

/** A feed's own facts. URLs are absolute. */
export interface FeedInfo {
  title: string;
  description: string;
  language: string;
  url: string;
  feedUrl: string;
}

/** One entry of a feed. */
export interface FeedItem {
  /** Permanent, and independent of domain and title: a `tag:` URI (RFC 4151). */
  guid: string;
  /** Plain text. */
  title: string;
  /** Absolute permalink. */
  url: string;
  /** The abstract as plain text, of which the beginning is shown. */
  summary: string | null;
  /** The abstract as HTML with absolute addresses. */
  html: string | null;
  /** The listing day, `YYYY-MM-DD`. */
  day: string;
  categories: string[];
}

const SUMMARY_LENGTH = 300;

/**
 * An RSS 2.0 document with full abstracts. Its dates come from the items' days alone, so the same
 * items always give the same bytes.
 *
 * @param items newest first, at least one.
 */
export function rss(info: FeedInfo, items: FeedItem[]): string {
  const feed = new Feed({
    id: info.url,
    title: info.title,
    description: info.description,
    language: info.language,
    link: info.url,
    feed: info.feedUrl,
    updated: dateOf(items[0]?.day ?? '1970-01-01'),
    generator: 'Daily Papers Archive',
    copyright: '',
  });
  for (const { guid, title, url, summary, html, day, categories } of items) {
    feed.addItem({
      guid,
      title,
      link: url,
      date: dateOf(day),
      description: escape(summary ? plainExcerpt(summary, SUMMARY_LENGTH) : title),
      content: html ?? '',
      category: categories.map((name) => ({ name })),
    });
  }
  return feed.rss2();
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
