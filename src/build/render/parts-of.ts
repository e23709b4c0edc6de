import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../project/project.ts';
import type { Page } from '../plan.ts';
import { Part } from './part.ts';

/** Pages of one process: more would take more memory. */
const PAGES = 4000;

/**
 * Divides the pages to render into parts.
 *
 * @param folder absolute path of the folder of the parts; it is made where there is one.
 * @returns the parts, none where there is no page.
 */
export function partsOf(pages: Iterable<Page>, project: Project, folder: string): Part[] {
  const parts: Part[] = [];
  let part: Part | undefined;
  for (const page of pages) {
    if (!part || part.shows.size === PAGES) {
      part?.write(project);
      mkdirSync(folder, { recursive: true });
      part = new Part(join(folder, String(parts.length)));
      parts.push(part);
    }
    part.add(page);
  }
  part?.write(project);
  return parts;
}
