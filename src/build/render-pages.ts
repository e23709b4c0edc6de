import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Published } from '../model/published.ts';
import { ConfigError } from '../values/config-error.ts';

/**
 * Renders every page into a folder with Astro. Pages whose data and code are those of the last
 * build come from the cache, unless that build was cut short: then the cache may be ahead of its
 * own record, and is not used.
 *
 * @param folder absolute path; what is in it is removed.
 * @throws ConfigError when a page cannot be rendered: the pages' content is the owner's.
 */
export async function renderPages(published: Published, folder: string): Promise<void> {
  const cache = join(published.project.cache, 'pages');
  const unfinished = join(cache, 'unfinished');
  if (existsSync(unfinished)) await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await writeFile(unfinished, '');
  // Loaded here, because they take longer than most commands.
  const [{ build }, { astroConfig }] = await Promise.all([
    import('astro'),
    import('./astro-config.ts'),
  ]);
  // Another value in the shell would give a site with the development parts of its libraries.
  process.env['NODE_ENV'] = 'production';
  const folderBefore = process.cwd();
  // Astro renders in the working directory where the site is not below it, and its pages look for
  // packages from there.
  process.chdir(published.project.root);
  try {
    await build({
      ...astroConfig(published),
      configFile: false,
      outDir: folder,
      // Astro warns of empty collections, and an archive without organizations has one.
      logLevel: 'error',
    });
  } catch (cause) {
    throw renderingError(cause);
  } finally {
    process.chdir(folderBefore);
  }
  await rm(unfinished);
}

function renderingError(cause: unknown): ConfigError {
  const what = cause instanceof Error ? cause.message : String(cause);
  const at = cause instanceof Error ? placeOf(cause) : '';
  const hint = 'Fix the file named above. It is most often in content/topics or content/pages.';
  return new ConfigError(`The pages could not be rendered: ${what}${at}`, hint, cause);
}

/** Astro's errors name the file that they are about. */
function placeOf(error: Error): string {
  const { loc } = error as { loc?: { file?: string; line?: number; column?: number } };
  return loc?.file ? ` (${loc.file}:${loc.line ?? 1}:${loc.column ?? 1})` : '';
}
