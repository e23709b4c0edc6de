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
