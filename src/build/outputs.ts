import { digestPages } from '../mail/digest-pages.ts';
import { arxivTable } from '../outputs/arxiv-table.ts';
import { changesData } from '../outputs/changes-jsonl.ts';
import { dayMarkdown } from '../outputs/day-markdown.ts';
import { daysCalendar } from '../outputs/day-calendar.ts';
import { feedOutputs } from '../outputs/feeds/feed-output.ts';
import { headers } from '../outputs/headers.ts';
import { noJekyll } from '../outputs/no-jekyll.ts';
import { searchDescription } from '../outputs/open-search.ts';
import { movedPages } from '../outputs/moved-pages.ts';
import type { Output } from '../outputs/output.ts';
import { papersData } from '../outputs/papers-jsonl.ts';
import { papersSchema } from '../outputs/papers-schema.ts';
import { robots } from '../outputs/robots.ts';
import { sitemapOf } from '../outputs/sitemap.ts';
import { subscriptions } from '../outputs/subscriptions.ts';
import { topicMarkdown } from '../outputs/topic-markdown.ts';
import { listedPaths } from '../site/listed-paths.ts';
import { pageTypes } from '../site/page-types.ts';

const types = await pageTypes();

/** Everything that a site has beside its pages: an export is a file of its own, and a row here. */
export const OUTPUTS: readonly Output[] = [
  movedPages,
  arxivTable,
  papersData,
  papersSchema,
  changesData,
  ...feedOutputs,
  subscriptions,
  dayMarkdown,
  topicMarkdown,
  digestPages,
  daysCalendar,
  searchDescription,
  sitemapOf((published) => listedPaths(types, published)),
  robots,
  headers,
  noJekyll,
];
