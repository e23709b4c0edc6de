import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { relative } from 'node:path';
import { PageFrontMatter, TopicFrontMatter } from '../schema/content.ts';
import { project } from './here.ts';

const { root, content, topics } = project();
const textsIn = (folder: string) => glob({ base: relative(root, folder), pattern: '*.mdx' });

/** The owner's texts. What pages show of the archive is handed over to them. */
export const collections = {
  introductions: defineCollection({ loader: textsIn(topics), schema: TopicFrontMatter }),
  pages: defineCollection({ loader: textsIn(`${content}/pages`), schema: PageFrontMatter }),
};
