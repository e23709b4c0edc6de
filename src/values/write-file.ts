import { existsSync } from 'node:fs';
import { open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ConfigError } from './config-error.ts';

/** The name of a file while it is written: it starts with a dot, so it is not a dump. */
const TEMPORARY = /^\.(.+)\.part$/;

/**
 * Writes a file so that it is whole and on the disk, or not there at all: it is written beside its
 * place, then renamed. A file that is there is replaced. A run that was killed leaves at most the
 * temporary file, for `removeLeftovers`.
 *
 * @throws ConfigError when it cannot be written.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.part`);
  try {
    await writeFile(temporary, content, { flush: true });
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const hint = 'Free some disk space, or choose another folder.';
    throw new ConfigError(`${path} cannot be written: ${why}`, hint, cause);
  }
}

/**
 * Removes what a killed run left half-written in a folder.
 *
 * @param isOurs whether the program writes files of that name there; other dot-files are left.
 */
export async function removeLeftovers(
  folder: string,
  isOurs: (name: string) => boolean,
): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    const [, final] = TEMPORARY.exec(name) ?? [];
    if (final !== undefined && isOurs(final)) await rm(join(folder, name));
  }
}

/** Puts the names of a folder on the disk; Windows opens no folders, and does so by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
