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
import { runParts } from './run-parts.ts';

/** How pages are rendered. */
interface Options {
  /** Absolute path of a folder for what is being rendered: it is removed in the end. */
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
  options: Options,
): Promise<void> {
  const isDone = await renderThose(published, tree, options, ({ file, shows }) =>
    tree.keep(file, shows),
  );
  if (!isDone) await renderThose(published, tree, options, () => false);
}

/**
 * @returns whether all is in place. It is not where something that the kept pages may use is gone:
 *   a style of the owner's own page, say.
 */
async function renderThose(
  published: Published,
  tree: Tree,
  { folder, common, share, say }: Options,
  isKept: Parameters<typeof partsOf>[3],
): Promise<boolean> {
  const { project } = published;
  const pages = pagesOf(published, await pageTypes(), common, textDigests(project));
  rmSync(folder, { recursive: true, force: true });
  try {
    const isOurs = dealer(share);
    const isLeft = (page: Page) => !isOurs() || isKept(page);
    const { parts, fixed } = partsOf(pages, project, folder, isLeft);
    if (parts.length === 0) return tree.keepAll(common);
    await runParts(parts, project.root, say);
    for (const { site, pages: rendered } of parts) {
      for (const [file, shows] of rendered) tree.put(file, readFileSync(join(site, file)), shows);
    }
    const [first] = parts;
    for (const file of filesIn(first?.site ?? '')) {
      if (first?.pages.has(file) || fixed.has(file)) continue;
      tree.put(file, readFileSync(join(first?.site ?? '', file)), common);
    }
    return tree.lost(common).length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
