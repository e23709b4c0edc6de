import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../src/site/config-error.ts';

/** What every built site has, and hardly another folder. */
const OF_A_SITE = join('data', 'papers.jsonl');

const SWAP = fileURLToPath(new URL('swap.ts', import.meta.url));

/**
 * Lets work fill a new folder, and puts it in the place of the old one when all is done. Until then
 * the old one stays as it is; when the work fails it stays for good. A machine that went down between
 * the two renames is repaired by the next run.
 *
 * @param folder absolute path of the folder to replace: one that is not there, empty, or a site.
 * @param fill is given the absolute path of an empty folder beside it.
 * @throws ConfigError when the folder holds anything else.
 */
export async function publish(
  folder: string,
  fill: (staging: string) => Promise<void>,
): Promise<void> {
  const beside = (suffix: string) => join(dirname(folder), `.${basename(folder)}.${suffix}`);
  const [staging, old] = [beside('new'), beside('old')];
  if (!existsSync(folder) && existsSync(old)) await rename(old, folder);
  await refuseOthers(folder);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  await fill(staging);
  await rm(old, { recursive: true, force: true });
  await swap(folder, staging, old);
  await rm(old, { recursive: true, force: true });
}

/** In a group of its own: once begun, it ends whatever becomes of this process. */
async function swap(...folders: [folder: string, staging: string, old: string]): Promise<void> {
  const swapping = spawn(process.execPath, [SWAP, ...folders], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  const [complaint] = await Promise.all([text(swapping.stderr), once(swapping, 'close')]);
  if (swapping.exitCode !== 0)
    throw new Error(`${folders[0]} could not be replaced: ${complaint.trim()}`);
}

async function refuseOthers(folder: string): Promise<void> {
  const holdsProject = !relative(folder, process.cwd()).startsWith('..');
  const isFree = !existsSync(folder) || (await readdir(folder)).length === 0;
  if (!holdsProject && (isFree || existsSync(join(folder, OF_A_SITE)))) return;
  throw new ConfigError(
    `${folder} is no built archive, and a build would replace all that it holds`,
    'Name another folder with --out, or empty this one.',
  );
}
