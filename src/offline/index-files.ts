import type { IndexFile } from '../search/engine/shards.ts';

/** Whether a file belongs to an index, or lies in one of its folders. */
export function hasFile({ shards }: IndexFile, path: string): boolean {
  return shards.some(
    ({ folder, facets, words, files }) =>
      path.startsWith(`${folder}/`) || [facets, words, files].includes(path),
  );
}
