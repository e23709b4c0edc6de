import { paths } from '../values/paths.ts';
import type { Output } from './output.ts';

/** What crawlers may read: all, as the sitemap lists it. */
export const robots: Output = {
  title: 'rules for crawlers',
  mediaType: 'text/plain; charset=utf-8',
  *documents({ project: { address } }) {
    const sitemap = address.permalink(paths.sitemap);
    yield { path: paths.robots, content: () => `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n` };
  },
};
