import type { Loader } from 'astro/loaders';
import type { Archive } from '../schema.ts';
import { readArchive } from './read-archive.ts';

/** A record of the archive that becomes an entry of a collection. */
type EntryRecord = { id: string } & Record<string, unknown>;

/**
 * Makes loaders for the collections that come from the dumps. All of them share one reading of the
 * dumps.
 *
 * @param folders absolute paths of the dumps and the topics.
 */
export function createArchiveLoaders(folders: { dumps: string; topics: string }) {
  let reading: Promise<Archive> | null = null;
  const read = () => (reading ??= readArchive(folders).then(({ archive }) => archive));

  return (name: string, select: (archive: Archive) => EntryRecord[]): Loader => ({
    name: `archive-${name}`,
    async load({ store, watcher, ...context }) {
      const sync = async () => {
        const untouched = new Set(store.keys());
        for (const record of select(await read())) {
          const data = await context.parseData({ id: record.id, data: record });
          store.set({ id: record.id, data, digest: context.generateDigest(data) });
          untouched.delete(record.id);
        }
        for (const id of untouched) store.delete(id);
      };
      await sync();
      watcher?.add(folders.dumps);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(folders.dumps)) return;
        reading = null;
        sync().catch((error: unknown) => context.logger.error(String(error)));
      });
    },
  });
}
