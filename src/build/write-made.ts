import { hash } from 'node:crypto';
import { lstatSync, writeFileSync } from 'node:fs';
import { withRoom } from './make-room.ts';
import type { Made } from './manifest.ts';

/** A file as it was written. */
export type Written = Omit<Made, 'shows'>;

/**
 * Writes a new file, in the place of what is there.
 *
 * @param file absolute path.
 */
export function writeMade(file: string, bytes: Uint8Array, digest = digestOf(bytes)): Written {
  withRoom(file, () => writeFileSync(file, bytes, { flag: 'wx' }));
  return { digest, size: bytes.length, mtime: lstatSync(file).mtimeMs };
}

/** A digest of the bytes of a file. */
export function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}
