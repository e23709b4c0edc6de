import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compareText } from './compare.ts';

/**
 * Every file below a folder, as its path from there with `/` between its parts, in the order of the
 * paths; none where there is no folder.
 */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted(compareText);
}
