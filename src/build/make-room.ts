import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode } from '../values/error-code.ts';

/** There is no folder for a file, something is in its place, or in that of its folder. */
const NO_ROOM = ['ENOENT', 'EEXIST', 'ENOTDIR', 'EISDIR'];
const IS_FILE = ['EEXIST', 'ENOTDIR'];

/**
 * Puts a file into its place, and makes room for it where there is none: a folder, or the removal of
 * what is there. Never writes into what is there, which may be a file of the last build.
 *
 * @param file absolute path.
 * @param put makes the file, and throws when something is in its place.
 */
export function withRoom(file: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    if (!NO_ROOM.some((code) => hasCode(error, code))) throw error;
    makeRoom(file);
    put();
  }
}

function makeRoom(file: string): void {
  makeFolder(dirname(file));
  rmSync(file, { force: true, recursive: true });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (!IS_FILE.some((code) => hasCode(error, code))) throw error;
    makeRoom(folder);
    mkdirSync(folder);
  }
}
