import { resolve } from 'node:path';

/**
 * The folder of dumps: `ARCHIVE_DUMPS`, which the command line sets from `--dumps`, or
 * `content/dumps`. The environment carries it because Astro loads the collections in a module
 * graph of its own.
 *
 * @returns an absolute path.
 */
export function dumpsFolder(): string {
  return resolve(process.env['ARCHIVE_DUMPS'] ?? 'content/dumps');
}

/** The folder of topics, an absolute path. */
export function topicsFolder(): string {
  return resolve('content/topics');
}

/** The folder of saved searches, an absolute path. */
export function searchesFolder(): string {
  return resolve('content/searches');
}

/**
 * The file of what the saved searches find: `ARCHIVE_SEARCHES`, which a build sets once it has made
 * the index. In development there is none.
 *
 * @returns an absolute path, or null.
 */
export function foundSearchesFile(): string | null {
  return process.env['ARCHIVE_SEARCHES'] ?? null;
}
