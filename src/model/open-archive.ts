import { join } from 'node:path';
import type { Folders } from '../project/folders.ts';
import { Model } from './model.ts';
import { readArchive } from './read-archive.ts';
import type { ReadOptions } from './read-dumps.ts';
import type { Store } from './store.ts';
import { Texts } from './texts.ts';

/** The file in the cache that keeps what is derived. */
export function storeFile({ cache }: Pick<Folders, 'cache'>): string {
  return join(cache, 'derived.db');
}

/**
 * Opens an archive: reads its files once. Problems of the dumps are messages on their files.
 *
 * @param store keeps what is derived; the caller closes it.
 * @throws ConfigError when the dumps folder cannot be read, or topics or records are not valid.
 */
export async function openArchive(
  folders: Folders,
  store: Store,
  options: ReadOptions = {},
): Promise<Model> {
  const texts = new Texts(store);
  return new Model(await readArchive(folders, texts, options), texts, store);
}
