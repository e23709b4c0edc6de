import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { ROOT } from '../project/folders.ts';
import { ConfigError } from '../values/config-error.ts';
import { PART_FILE } from './part-file.ts';

/** Files of which every built site, or part of one, has one, and hardly any other folder. */
const OF_A_SITE = [join('data', 'papers.jsonl'), PART_FILE];

/** How a folder is filled. */
interface Filling<Result> {
  /** Whether the folder to fill may hold an older site, for what of it is still the same. */
  canReuse: boolean;
  /** Is given the absolute path of a folder beside that which it replaces. */
  fill: (staging: string) => Promise<Result>;
}

/**
 * Fills a folder, and puts it in the place of another one when all is done. Until then that stays as
 * it is; when the work fails, it stays for good. A run that was killed between the two renames is
 * repaired by the next one. The site that was replaced stays beside it, hidden, for the next run to
 * fill: it shares the files that did not change.
 *
 * @param folder absolute path of the folder to replace: one that is not there, empty, or a site.
 * @returns what `fill` gives.
 * @throws ConfigError when the folder holds anything else.
 */
export async function publish<Result>(
  folder: string,
  { canReuse, fill }: Filling<Result>,
): Promise<Result> {
  const [staging, old] = [beside(folder, 'new'), beside(folder, 'old')];
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
  await refuseOthers(folder);
  if (!canReuse) await removeAll([staging, old]);
  if (!existsSync(staging) && existsSync(old)) renameSync(old, staging);
  mkdirSync(staging, { recursive: true });
  const result = await fill(staging);
  await removeAll([old]);
  // Synchronously, so that only microseconds pass between the two.
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(staging, folder);
  return result;
}

async function removeAll(folders: string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
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
