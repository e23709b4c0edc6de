import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build as astroBuild } from 'astro';
import type { BuildOptions } from './build.ts';

/**
 * Renders every page into a folder with Astro. Pages whose data and code are those of the last
 * build come from the cache, unless that build was cut short: then the cache may be ahead of its
 * own record, and is left aside.
 *
 * @param folder absolute path; what is in it is removed.
 */
export async function renderPages(options: BuildOptions, folder: string): Promise<void> {
  process.env['ARCHIVE_DUMPS'] = resolve(options.dumps);
  // A shell that says otherwise would give a site with the development parts of its libraries.
  process.env['NODE_ENV'] = 'production';
  const cache = resolve(options.cache);
  const unfinished = join(cache, 'unfinished');
  if (options.full || existsSync(unfinished)) await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await writeFile(unfinished, '');
  await astroBuild({
    root: resolve('.'),
    outDir: folder,
    cacheDir: cache,
    // Astro warns of empty collections, and an archive without organizations has one.
    logLevel: 'error',
    ...(options.site && {
      site: new URL(options.site).origin,
      base: new URL(options.site).pathname,
    }),
    ...(options.base && { base: options.base }),
  });
  await rm(unfinished);
}
