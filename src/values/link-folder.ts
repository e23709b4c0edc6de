import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './error-code.ts';

/** Errors of file systems that cannot give one file two names, or not across two file systems. */
const NO_LINKS = ['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'];

/**
 * Links every file of a folder into another folder, which is created. Where the file system cannot
 * link, files are copied.
 */
export async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(source, target);
    else {
      await link(source, target).catch(async (error: unknown) => {
        if (!NO_LINKS.some((code) => hasCode(error, code))) throw error;
        await copyFile(source, target);
      });
    }
  }
}
