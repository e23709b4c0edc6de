import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { relative } from 'node:path';
import { PageFrontMatter, TopicFrontMatter } from '../schema/content.ts';
import { project } from './here.ts';
import { pageLoader } from './page-loader.ts';
import type { PageType } from './page-type.ts';

/** Every view that has pages of its own gives them by this name. */
const views = import.meta.glob<{ pages?: PageType<unknown> }>('./views/*.ts', { eager: true });

/** A collection for each kind of page: one entry per page. */
const ofPages = Object.values(views).flatMap(({ pages }) => {
  if (!pages) return [];
  return [[pages.kind, defineCollection({ loader: pageLoader(pages) })]] as const;
});

const { root, content, topics } = project();
const textsIn = (folder: string) => glob({ base: relative(root, folder), pattern: '*.mdx' });

export const collections = {
  ...Object.fromEntries(ofPages),
  introductions: defineCollection({ loader: textsIn(topics), schema: TopicFrontMatter }),
  pages: defineCollection({ loader: textsIn(`${content}/pages`), schema: PageFrontMatter }),
};
