import { sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readArchive, type Folders, type ReadArchive } from './read-archive.ts';

/** A record of the archive that becomes an entry of a collection. */
type EntryRecord = { id: string } & Record<string, unknown>;

/**
 * Makes loaders for the collections that come from the dumps. All of them share one reading of the
 * dumps.
 */
export function createArchiveLoaders(folders: Folders) {
  let reading: Promise<ReadArchive> | null = null;
  const read = () => (reading ??= readArchive(folders));

  return (name: string, select: (read: ReadArchive) => EntryRecord[]): Loader => ({
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
      const watched = [folders.dumps, folders.topics];
      watcher?.add(watched);
      watcher?.on('all', (_event, path) => {
        if (!watched.some((folder) => path.startsWith(folder + sep))) return;
        reading = null;
        sync().catch((error: unknown) => {
          context.logger.error(String(error));
        });
      });
    },
  });
}
