import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { dumpReport } from '../dumps/dump-report.ts';
import { FoundSearch, PageFrontMatter, TopicFrontMatter } from '../schema/content.ts';
import { Organization } from '../schema/dump.ts';
import { Moved, Withdrawal } from '../schema/ledger.ts';
import { CommonKeyword, Day, ShownPaper } from '../schema/paper.ts';
import { DumpReport } from '../schema/report.ts';
import { dumpsFolder, foundSearchesFile, topicsFolder } from '../project/folders.ts';
import { foundSearchesLoader } from './found-searches-loader.ts';
import { createArchiveLoaders } from './loader.ts';
import { topicId } from '../model/read-topics.ts';
import { movedAddresses } from '../model/moved-addresses.ts';

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
