/**
 * Every address of the archive. A path starts at the archive's root and knows neither domain nor
 * base path: `PublicAddress` adds them.
 */
export const paths = {
  home: '/',
  days: '/days/',
  day: (date: string) => `/days/${date}/`,
  /** A page of a long day, from 1. */
  dayPart: (date: string, part: number) => `/days/${date}/${part === 1 ? '' : `${part}/`}`,
  /** The calendar of a year. */
  year: (year: string) => `/days/${year}/`,
  dayMarkdown: (date: string) => `/days/${date}/index.md`,
  paper: (id: string) => `/papers/${id}/`,
  arxivIds: '/arxiv/',
  /** Leads to the paper with an arXiv id. */
  arxiv: (id: string) => `/arxiv/${id}/`,
  /** The papers whose arXiv ids are of the same month; all of the form before 2007 together. */
  arxivTable: (id: string) => `/data/arxiv/${/^\d{4}/.exec(id)?.[0] ?? 'old'}.json`,
  /** The e-mail digest of a listing day, or of an ISO week such as `2025-W47`. */
  digest: (period: string) => `/digests/${period}/`,
  /** The papers of a list that were published in a period. */
  period: (list: string, period: string) => `${list}${period}/`,
  topics: '/topics/',
  topic: (id: string) => `/topics/${id}/`,
  topicMarkdown: (id: string) => `/topics/${id}/index.md`,
  organizations: '/organizations/',
  /** The organizations under a letter. */
  organizationLetter: (letter: string) => `/organizations/letters/${letter}/`,
  organization: (id: string) => `/organizations/${id}/`,
  authors: '/authors/',
  authorLetter: (letter: string) => `/authors/${letter}/`,
  keywords: '/keywords/',
  /** The keywords under a letter. */
  keywordLetter: (letter: string) => `/keywords/letters/${letter}/`,
  keyword: (slug: string) => `/keywords/${slug}/`,
  search: '/search/',
  searchFor: (query: string) => `/search/?q=${encodeURIComponent(query)}`,
  /** The script that a page loads when its reader wants to search. */
  searchDialogScript: '/search/dialog.js',
  openSearch: '/opensearch.xml',
  /** What is shown without a network in place of a page that is not kept. */
  offline: '/offline/',
  offlineWorker: '/sw.js',
  savedSearches: '/searches/',
  savedSearch: (id: string) => `/searches/${id}/`,
  savedSearchFeed: (id: string) => `/searches/${id}/feed.xml`,
  about: '/about/',
  feed: '/feed.xml',
  feeds: '/feeds/',
  feedGroup: (group: string) => `/feeds/${group}/`,
  /** The folder of the feed with an item for each day. */
  daysFeed: '/feeds/days/',
  feedStyle: '/feed.css',
  /** Feeds for a reader to import: all of them, or those of a group. */
  subscriptions: '/feeds/subscriptions.opml',
  subscriptionsTo: (group: string) => `/feeds/${group}/subscriptions.opml`,
  calendar: '/days.ics',
  status: '/status/',
  notFound: '/404.html',
  icon: '/favicon.svg',
  robots: '/robots.txt',
  sitemap: '/sitemap-index.xml',
  papersData: '/data/papers.jsonl',
  papersSchema: '/data/papers.schema.json',
  changesData: '/data/changes.jsonl',
  searchIndex: '/pagefind/',
} as const;
