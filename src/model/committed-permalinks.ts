import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { Permalinks } from '../schema/ledger.ts';
import { recordedAddresses } from './ledger.ts';

/**
 * The addresses in the record as it was last committed: a build
 * elsewhere may have published them. There are none where the record is not under version control.
 *
 * @param record path of `permalinks.json`.
 */
export async function committedPermalinks(record: string): Promise<ReadonlySet<string>> {
  const text = await committed(record);
  const found = text === null ? null : Permalinks.safeParse(JSON.parse(text));
  return new Set(found?.success ? recordedAddresses(found.data) : []);
}

async function committed(file: string): Promise<string | null> {
  const words = ['show', `HEAD:./${basename(file)}`];
  try {
    const done = await promisify(execFile)('git', words, {
      cwd: dirname(file),
      maxBuffer: 1 << 30,
    });
    return done.stdout;
  } catch (error) {
    // No git, no repository, or no such file in it.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
