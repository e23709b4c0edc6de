import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Search } from '../model/model.ts';
import type { Published } from '../model/published.ts';
import { readSavedSearches, runSavedSearches } from '../search/index/saved-searches.ts';
import { writeSearchIndex } from '../search/index/write-index.ts';
import { paths } from '../values/paths.ts';

/** The search index of an archive, and what its saved searches find. */
export interface MadeIndex {
  /** Absolute path of the index. */
  folder: string;
  /** By name. */
  searches: Search[];
}

/**
 * Makes the search index in the cache and runs the saved searches over it.
 *
 * @param onAdded called after each paper, with the number so far and the number of all.
 * @throws ConfigError for a saved search that is not valid.
 */
export async function makeIndex(
  { model, project }: Published,
  onAdded?: (done: number, all: number) => void,
): Promise<MadeIndex> {
  const { cache, searches, settings } = project;
  const { topics } = model.reading;
  const saved = await readSavedSearches(searches, topics);
  const root = join(cache, 'search/site');
  const folder = `${root}${paths.searchIndex}`;
  await rm(root, { recursive: true, force: true });
  const papers = [...model.papers.values()];
  const indexed = { papers, topics, language: settings.language, ...settings.search };
  await writeSearchIndex(folder, join(cache, 'search/shards'), indexed, onAdded);
  return { folder, searches: await runSavedSearches(root, saved) };
}
