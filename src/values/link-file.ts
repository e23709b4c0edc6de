import { constants, copyFileSync, linkSync, lstatSync, utimesSync } from 'node:fs';
import { hasCode } from './error-code.ts';

/** Errors of file systems that cannot give one file two names, or not across two file systems. */
const NO_LINKS = ['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'];

/**
 * Gives a file a second name, where there is nothing yet. Where the file system cannot do that, the
 * file is copied, with the time at which it was written.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!NO_LINKS.some((code) => hasCode(error, code))) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    const { atime, mtime } = lstatSync(from);
    utimesSync(to, atime, mtime);
  }
}
