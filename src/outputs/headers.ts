import { FEED_GROUPS } from './feeds/feeds-of.ts';
import { paths } from '../values/paths.ts';
import type { Output } from './output.ts';

/** A name that says what the file holds. */
const FOR_GOOD = 'Cache-Control: public, max-age=31536000, immutable';

/**
 * Headers, as Netlify and Cloudflare Pages read them from a file. Netlify takes a `*` at the end of a
 * rule only, and both add up the rules that match, so no two of these set one header of one file.
 */
export const headers: Output = {
  title: 'headers for hosts',
  mediaType: 'text/plain; charset=utf-8',
  *documents({ project: { address } }) {
    const jsonLines = 'Content-Type: application/jsonl; charset=utf-8';
    const opml = 'Content-Type: text/x-opml; charset=utf-8';
    const subscriptions = [
      paths.subscriptions,
      ...(Object.keys(FEED_GROUPS) as (keyof typeof FEED_GROUPS)[]).map(paths.subscriptionsTo),
    ];
    const rules: [path: string, header: string][] = [
      ['/*', 'X-Content-Type-Options: nosniff'],
      ['/_astro/*', FOR_GOOD],
      [paths.papersData, jsonLines],
      [paths.changesData, jsonLines],
      [paths.calendar, 'Content-Type: text/calendar; charset=utf-8'],
      ...subscriptions.map((path): [string, string] => [path, opml]),
    ];
    const content = () =>
      rules.map(([path, header]) => `${address.href(path)}\n  ${header}\n`).join('');
    yield { path: '/_headers', content };
  },
};
