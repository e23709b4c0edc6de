import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Lets work fill a new folder, and puts it in the place of the old one when all is done. Until then
 * the old one stays as it is; when the work fails it stays for good. A run that was killed between
 * the two renames is repaired by the next one.
 *
 * @param folder absolute path of the folder to replace.
 * @param fill is given the absolute path of an empty folder beside it.
 */
export async function publish(
  folder: string,
  fill: (staging: string) => Promise<void>,
): Promise<void> {
  const beside = (suffix: string) => join(dirname(folder), `.${basename(folder)}.${suffix}`);
  const [staging, old] = [beside('new'), beside('old')];
  if (!existsSync(folder) && existsSync(old)) await rename(old, folder);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  await fill(staging);
  await rm(old, { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, old);
  await rename(staging, folder);
  await rm(old, { recursive: true, force: true });
}
