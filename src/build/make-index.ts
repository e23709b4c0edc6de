import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundSearch } from '../schema/content.ts';
import { searchesFolder } from '../project/folders.ts';
import { paths } from '../values/paths.ts';
import type { ReadArchive } from '../model/read-archive.ts';
import { readSavedSearches, runSavedSearches } from '../search/index/saved-searches.ts';
import { writeSearchIndex } from '../search/index/write-index.ts';
import { site } from '../project/settings.ts';
import { sayCount, withProgress } from '../terminal/progress.ts';

/** The search index of a build, and what its saved searches find, for the pages to show. */
export interface MadeIndex {
  /** Absolute path of the index. */
  folder: string;
  /** What the saved searches find, by id. */
  searches: Record<string, FoundSearch>;
  /** Absolute path of the file of the same. */
  found: string;
}

/**
 * Makes the search index and runs the saved searches over it.
 *
 * @param cache absolute path of a folder whose shards a later build uses again.
 * @throws ConfigError for a saved search that is not valid.
 */
export async function makeIndex(read: ReadArchive, cache: string): Promise<MadeIndex> {
  const { archive, topics } = read;
  const saved = await readSavedSearches(searchesFolder(), topics);
  const root = join(cache, 'site');
  const folder = `${root}${paths.searchIndex}`;
  await rm(root, { recursive: true, force: true });
  await withProgress('Making the search index', (say) => {
    const { language, search } = site;
    const indexed = { papers: archive.papers, topics, language, ...search };
    return writeSearchIndex(folder, join(cache, 'shards'), indexed, sayCount(say));
  });
  const found = join(cache, 'found.json');
  const searches = await runSavedSearches(root, saved);
  await writeFile(found, JSON.stringify(searches));
  return { folder, searches, found };
}
