import { atom } from './atom.ts';
import type { FeedFormat } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** Every feed is there in each of them; the first is the one that is copied and listed in OPML. */
export const FEED_FORMATS: readonly FeedFormat[] = [rss, atom, jsonFeed];
