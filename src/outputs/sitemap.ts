import { escape } from 'html-escaper';
import type { Published } from '../model/published.ts';
import { paths } from '../values/paths.ts';
import type { Document, Output } from './output.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** The most addresses of one document. */
const MOST = 50_000;

/**
 * The pages of the archive as search engines read them (sitemaps.org/protocol.html).
 *
 * @param pathsOf gives the path of every page that is an address of its own.
 */
export function sitemapOf(pathsOf: (published: Published) => string[]): Output {
  return {
    title: 'a sitemap',
    mediaType: 'application/xml; charset=utf-8',
    *documents(published) {
      const { permalink } = published.project.address;
      const order = new Intl.Collator('en', { numeric: true });
      const urls = pathsOf(published).toSorted(order.compare).map(permalink);
      const parts = partsOf(urls);
      const partUrls = parts.map(({ path }) => permalink(path));
      yield { path: paths.sitemap, content: () => xml('sitemapindex', 'sitemap', partUrls) };
      yield* parts;
    },
  };
}

function partsOf(urls: string[]): Document[] {
  return Array.from({ length: Math.ceil(urls.length / MOST) }, (_, index) => ({
    path: `/sitemap-${index}.xml`,
    content: () => xml('urlset', 'url', urls.slice(index * MOST, (index + 1) * MOST)),
  }));
}

function xml(root: string, element: string, urls: string[]): string {
  const elements = urls.map((url) => `<${element}><loc>${escape(url)}</loc></${element}>`);
  return `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="${NAMESPACE}">${elements.join('')}</${root}>`;
}
