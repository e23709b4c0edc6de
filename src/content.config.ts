import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { dumpReport } from './archive/dump-report.ts';
import {
  CommonKeyword,
  Day,
  DumpReport,
  FoundSearch,
  Moved,
  Organization,
  PageFrontMatter,
  ShownPaper,
  TopicFrontMatter,
  Withdrawal,
} from './schema.ts';
import { dumpsFolder, foundSearchesFile, topicsFolder } from './site/folders.ts';
import { foundSearchesLoader } from './site/found-searches-loader.ts';
import { createArchiveLoaders } from './site/loader.ts';
import { topicId } from './site/read-topics.ts';
import { movedAddresses } from './site/moved-addresses.ts';

const fromDumps = createArchiveLoaders({ dumps: dumpsFolder(), topics: topicsFolder() });

export const collections = {
  papers: defineCollection({
    loader: fromDumps('papers', ({ papers }) => papers),
    schema: ShownPaper,
  }),
  keywords: defineCollection({
    loader: fromDumps('keywords', ({ keywords }) =>
      keywords.common.map((keyword) => ({ id: keyword.slug, ...keyword })),
    ),
    schema: CommonKeyword,
  }),
  days: defineCollection({
    loader: fromDumps('days', ({ archive }) =>
      archive.days.map((day) => ({ id: day.date, ...day })),
    ),
    schema: Day,
  }),
  organizations: defineCollection({
    loader: fromDumps('organizations', ({ archive }) => archive.organizations),
    schema: Organization,
  }),
  dumps: defineCollection({
    loader: fromDumps('dumps', ({ dumps }) =>
      dumps.map((dump) => ({ id: dump.source, ...dumpReport(dump) })),
    ),
    schema: DumpReport,
  }),
  moved: defineCollection({
    loader: fromDumps('moved', (read) =>
      movedAddresses(read).map((moved) => ({ id: moved.from, ...moved })),
    ),
    schema: Moved,
  }),
  withdrawn: defineCollection({
    loader: fromDumps('withdrawn', ({ withdrawals }) =>
      Object.entries(withdrawals).map(([id, withdrawal]) => ({ id, ...withdrawal })),
    ),
    schema: Withdrawal,
  }),
  topics: defineCollection({
    loader: glob({
      base: topicsFolder(),
      pattern: '*.mdx',
      generateId: ({ entry }) => topicId(entry),
    }),
    schema: TopicFrontMatter,
  }),
  searches: defineCollection({
    loader: foundSearchesLoader(foundSearchesFile()),
    schema: FoundSearch,
  }),
  pages: defineCollection({
    loader: glob({ base: 'content/pages', pattern: '*.mdx' }),
    schema: PageFrontMatter,
  }),
};
