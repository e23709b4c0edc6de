import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { basename, relative } from 'node:path';
import { PageFrontMatter, TopicFrontMatter } from '../schema/content.ts';
import { published } from './here.ts';
import { pageLoader } from './page-loader.ts';
import type { PageType } from './page-type.ts';

/** Every view that has pages of its own gives them by this name. */
const views = import.meta.glob<{ pages?: PageType<unknown> }>('./views/*.ts', { eager: true });

/** A collection for each kind of page, named like its view: one entry per page. */
const ofPages = Object.entries(views).flatMap(([path, { pages }]) => {
  if (!pages) return [];
  return [[basename(path, '.ts'), defineCollection({ loader: pageLoader(pages) })]] as const;
});

const { root, content, topics } = published().project;
const textsIn = (folder: string) => glob({ base: relative(root, folder), pattern: '*.mdx' });

export const collections = {
  ...Object.fromEntries(ofPages),
  introductions: defineCollection({ loader: textsIn(topics), schema: TopicFrontMatter }),
  pages: defineCollection({ loader: textsIn(`${content}/pages`), schema: PageFrontMatter }),
};
