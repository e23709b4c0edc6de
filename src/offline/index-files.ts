import type { IndexFile } from '../search/engine/shards.ts';

/** Whether an index has a file; of its folders, whatever is in them. */
export function hasFile({ shards }: IndexFile, path: string): boolean {
  return shards.some(
    ({ folder, facets, words, files }) =>
      path.startsWith(`${folder}/`) || [facets, words, files].includes(path),
  );
}
