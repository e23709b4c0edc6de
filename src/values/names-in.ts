import { readdir } from 'node:fs/promises';
import { hasCode } from './error-code.ts';

/**
 * The names in a folder that end in a way, in alphabetical order; none where there is no folder.
 *
 * @param ending with its dot.
 */
export async function namesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  return names.filter((name) => name.endsWith(ending)).toSorted();
}
