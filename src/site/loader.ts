import { mkdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { ShownPaper } from '../schema/paper.ts';
import { readArchive, type Folders, type ReadArchive } from '../model/read-archive.ts';
import { readRelated } from '../model/related-papers.ts';

/** A record of the archive that becomes an entry of a collection. */
type EntryRecord = { id: string } & Record<string, unknown>;

/** An archive with everything that its pages show. */
export interface ShownArchive extends ReadArchive {
  papers: ShownPaper[];
}

async function readShown(folders: Folders, cache: string): Promise<ShownArchive> {
  const read = await readArchive(folders);
  const { archive, keywords } = read;
  await mkdir(cache, { recursive: true });
  const related = await readRelated(archive.papers, join(cache, 'related'));
  const papers = archive.papers.map((paper) => ({
    ...paper,
    keyphrases: (keywords.ofPaper.get(paper.id) ?? []).map(({ label, slug }) => ({ label, slug })),
    related: related.get(paper.id) ?? [],
  }));
  return { ...read, papers };
}

/**
 * Makes loaders for the collections that come from the dumps. All of them share one reading of the
 * dumps.
 */
export function createArchiveLoaders(folders: Folders) {
  let reading: Promise<ShownArchive> | null = null;
  const read = (cache: string) => (reading ??= readShown(folders, cache));

  return (name: string, select: (read: ShownArchive) => EntryRecord[]): Loader => ({
    name: `archive-${name}`,
    async load({ store, watcher, ...context }) {
      const sync = async () => {
        const untouched = new Set(store.keys());
        for (const record of select(await read(fileURLToPath(context.config.cacheDir)))) {
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
