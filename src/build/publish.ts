import { existsSync, renameSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { ROOT } from '../project/folders.ts';
import { ConfigError } from '../values/config-error.ts';
import { PART_FILE } from './part-file.ts';

/** Files of which every built site, or part of one, has one, and hardly any other folder. */
const OF_A_SITE = [join('data', 'papers.jsonl'), PART_FILE];

/**
 * Fills a new folder, and puts it in the place of the old one when all is done. Until then the old
 * one stays as it is; when the work fails, it stays for good. A run that was killed between the two
 * renames is repaired by the next one.
 *
 * @param folder absolute path of the folder to replace: one that is not there, empty, or a site.
 * @param fill is given the absolute path of an empty folder beside it.
 * @returns what `fill` gives.
 * @throws ConfigError when the folder holds anything else.
 */
export async function publish<Result>(
  folder: string,
  fill: (staging: string) => Promise<Result>,
): Promise<Result> {
  const [staging, old] = [beside(folder, 'new'), beside(folder, 'old')];
  if (!existsSync(folder) && existsSync(old)) await rename(old, folder);
  await refuseOthers(folder);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const result = await fill(staging);
  await rm(old, { recursive: true, force: true });
  // Synchronously, so that only microseconds pass between the two.
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(staging, folder);
  await rm(old, { recursive: true, force: true });
  return result;
}

/** A hidden folder beside another one, on the same file system. */
function beside(folder: string, suffix: string): string {
  return join(dirname(folder), `.${basename(folder)}.${suffix}`);
}

async function refuseOthers(folder: string): Promise<void> {
  const holdsProject = !relative(folder, ROOT).startsWith('..');
  const isFree = !existsSync(folder) || (await readdir(folder)).length === 0;
  if (!holdsProject && (isFree || OF_A_SITE.some((file) => existsSync(join(folder, file))))) return;
  throw new ConfigError(
    `${folder} is not a built archive, and a build would replace everything in it`,
    'Choose another folder with --out, or empty this one.',
  );
}
