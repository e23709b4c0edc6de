import { readFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import type { FoundSearch } from '../schema/content.ts';

/**
 * Loads what the saved searches find.
 *
 * @param file where a build wrote it; null for nothing.
 */
export function foundSearchesLoader(file: string | null): Loader {
  return {
    name: 'found-searches',
    async load({ store, ...context }) {
      const found =
        file === null
          ? {}
          : (JSON.parse(await readFile(file, 'utf8')) as Record<string, FoundSearch>);
      store.clear();
      for (const [id, search] of Object.entries(found)) {
        const data = await context.parseData({ id, data: search });
        store.set({ id, data, digest: context.generateDigest(data) });
      }
    },
  };
}
