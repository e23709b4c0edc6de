import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Site } from '../../../src/schema/settings.ts';
import { NOTHING } from '../../../src/search/engine/state.ts';
import { BuiltSearch } from '../../../src/search/index/built-search.ts';
import { writeSearchIndex } from '../../../src/search/index/write-index.ts';
import { SHOWN, type CreateEngine } from './engine.ts';

const { shardSize } = Site.shape.search.parse(undefined);

/** The search of the site, as it runs in a browser: Pagefind, and what is made of its results. */
export const createThisArchive: CreateEngine = async ({ papers }) => {
  const folder = await mkdtemp(join(tmpdir(), 'search-eval-'));
  const cache = join(folder, 'cache');
  await mkdir(cache);
  const indexed = { papers, topics: [], language: 'en', shardSize };
  await writeSearchIndex(join(folder, 'pagefind'), cache, indexed);
  const search = new BuiltSearch(folder);
  return {
    search: async (q) => (await search.find({ ...NOTHING, q }, SHOWN)).urls,
    close: async () => {
      await search.close();
      await rm(folder, { recursive: true });
    },
  };
};
