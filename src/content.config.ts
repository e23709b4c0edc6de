import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { Day, Organization, PageFrontMatter, Paper, TopicFrontMatter } from './schema.ts';
import { dumpsFolder, topicsFolder } from './site/folders.ts';
import { createArchiveLoaders } from './site/loader.ts';

const fromDumps = createArchiveLoaders({ dumps: dumpsFolder(), topics: topicsFolder() });

export const collections = {
  papers: defineCollection({
    loader: fromDumps('papers', ({ papers }) => papers),
    schema: Paper,
  }),
  days: defineCollection({
    loader: fromDumps('days', ({ days }) => days.map((day) => ({ id: day.date, ...day }))),
    schema: Day,
  }),
  organizations: defineCollection({
    loader: fromDumps('organizations', ({ organizations }) => organizations),
    schema: Organization,
  }),
  topics: defineCollection({
    loader: glob({ base: topicsFolder(), pattern: '*.mdx' }),
    schema: TopicFrontMatter,
  }),
  pages: defineCollection({
    loader: glob({ base: 'content/pages', pattern: '*.mdx' }),
    schema: PageFrontMatter,
  }),
};
