import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../project/folders.ts';
import { getOrPut } from '../values/get-or-put.ts';

/** The rooms whose code every derivation may run. */
const SHARED = ['src/values', 'src/text'];

/**
 * A digest of all that a derivation runs: its own folder, the rooms below it, the packages, and the
 * engine, whose serialization of values the store keeps. Any change of these makes it run again.
 *
 * @param name of the derivation.
 * @param folder of its code below `src/derive`.
 */
export function codeDigest(name: string, folder: string): string {
  const files = [...SHARED, join('src/derive', folder)].flatMap((part) =>
    readdirSync(join(ROOT, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted(),
  );
  const parts = [...files, join(ROOT, 'package-lock.json')].map(contentOf);
  return hash('sha256', [name, process.versions.v8, ...parts].join('\0'));
}

const read = new Map<string, string>();

/** Read once a process: the program does not change while it runs. */
function contentOf(path: string): string {
  return getOrPut(read, path, () => hash('sha256', readFileSync(path)));
}
