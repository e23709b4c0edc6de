import { join } from 'node:path';
import type { Project } from '../../project/project.ts';
import type { Page } from '../plan.ts';
import { Part } from './part.ts';

/** Pages of one process: more would take more memory, fewer would start Astro more often. */
const PAGES = 4000;

/**
 * Divides the pages to render into parts. What the pages with routes of their own show is in each
 * of them, because every run of Astro renders these.
 *
 * @param pages those with routes of their own first.
 * @param folder absolute path of the folder of the parts.
 * @param isKept whether a page need not be rendered.
 * @returns the parts, none where no page is to be rendered, and the files of the pages with routes.
 */
export function partsOf(
  pages: Iterable<Page>,
  project: Project,
  folder: string,
  isKept: (page: Page) => boolean,
): { parts: Part[]; fixed: ReadonlySet<string> } {
  const parts: Part[] = [];
  const fixed: Page[] = [];
  let part: Part | undefined;
  for (const page of pages) {
    if (page.isFixed) {
      fixed.push(page);
      part?.show(page);
    }
    if (isKept(page)) continue;
    if (!part || part.pages.size === PAGES) {
      part?.write(project);
      part = new Part(join(folder, String(parts.length)));
      for (const shown of fixed) part.show(shown);
      parts.push(part);
    }
    part.add(page);
  }
  part?.write(project);
  return { parts, fixed: new Set(fixed.map(({ file }) => file)) };
}
