import { escape } from 'html-escaper';
import type { Lists, Model } from '../model/model.ts';
import { paths } from '../values/paths.ts';
import type { Output } from './output.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const PART = '/sitemap-0.xml';

/** The pages of the archive as search engines read them (sitemaps.org/protocol.html). */
export const sitemap: Output = {
  title: 'a sitemap',
  mediaType: 'application/xml; charset=utf-8',
  *documents({ model, project: { address } }) {
    yield {
      path: paths.sitemap,
      content: () => xml('sitemapindex', 'sitemap', [address.permalink(PART)]),
    };
    yield {
      path: PART,
      content: () => xml('urlset', 'url', pagePaths(model).map(address.permalink)),
    };
  },
};

function xml(root: string, element: string, urls: string[]): string {
  const elements = urls.map((url) => `<${element}><loc>${escape(url)}</loc></${element}>`);
  return `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="${NAMESPACE}">${elements.join('')}</${root}>`;
}

/** Every page that is an address of its own, in the order of their paths. */
function pagePaths(model: Model): string[] {
  const all = [
    paths.home,
    paths.days,
    paths.topics,
    paths.organizations,
    paths.authors,
    paths.keywords,
    paths.search,
    paths.savedSearches,
    paths.feeds,
    paths.status,
    ...model.reading.pages.map((id) => `/${id}/`),
    ...model.days.map(({ date }) => paths.day(date)),
    ...Array.from(model.papers.keys(), paths.paper),
    ...Array.from(model.topics.keys(), paths.topic),
    ...Array.from(model.organizations.keys(), paths.organization),
    ...model.keywords.map(({ slug }) => paths.keyword(slug)),
    ...model.searches.map(({ id }) => paths.savedSearch(id)),
    ...periodPaths(model.topicLists, paths.topic),
    ...periodPaths(model.organizationLists, paths.organization),
    ...periodPaths(model.keywordLists, paths.keyword),
    ...periodPaths(model.searchLists, paths.savedSearch),
  ];
  const order = new Intl.Collator('en', { numeric: true });
  return all.toSorted(order.compare);
}

function periodPaths(lists: Lists, path: (id: string) => string): string[] {
  return [...lists].flatMap(([id, { periods }]) =>
    Array.from(periods.keys(), (period) => paths.period(path(id), period)),
  );
}
