import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Published } from '../../model/published.ts';
import { pageTypes } from '../../site/page-types.ts';
import { filesIn } from '../../values/files-in.ts';
import { pagesOf, type Page } from '../plan.ts';
import { dealer, type Share } from '../share.ts';
import { textDigests } from '../texts.ts';
import type { Tree } from '../tree.ts';
import { partsOf } from './parts-of.ts';
import { rendererOf } from './renderer-of.ts';
import { runParts } from './run-parts.ts';

/** How pages are rendered. */
interface Options {
  /** Absolute path of a folder for what is to be rendered: it is removed in the end. */
  folder: string;
  /** A digest of what all pages show. */
  common: string;
  /** The pages to put into the site; null for all. */
  share: Share | null;
  /** Told how many parts are rendered, and of how many. */
  say: (done: number, all: number) => void;
}

/**
 * Puts every page of a share into a site, and the scripts, styles and other files that pages use: a
 * page that shows what it showed is kept from the last build, the others are rendered.
 *
 * @throws ConfigError when a page cannot be rendered.
 */
export async function renderPages(
  published: Published,
  tree: Tree,
  { folder, common, share, say }: Options,
): Promise<void> {
  const { project } = published;
  const renderer = await rendererOf(project, common);
  for (const file of filesIn(renderer.assets))
    tree.put(file, readFileSync(join(renderer.assets, file)), common);
  // Where one of them is gone or another, a page that is kept may miss it.
  const canKeep = tree.lost(common).length === 0;
  const isOurs = dealer(share);
  const isToRender = ({ file, shows }: Page) =>
    isOurs(file) && !(canKeep && tree.keep(file, shows));

  const pages = pagesOf(published, await pageTypes(), common, textDigests(project));
  rmSync(folder, { recursive: true, force: true });
  try {
    const parts = partsOf(filter(pages, isToRender), project, folder);
    await runParts(parts, tree, renderer, project, say);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* filter(pages: Iterable<Page>, isWanted: (page: Page) => boolean): Generator<Page> {
  for (const page of pages) if (isWanted(page)) yield page;
}
