import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { VFile } from 'vfile';
import { readDump, type ParsedDump } from '../dumps/read-dump.ts';
import { ConfigError } from '../values/config-error.ts';

const CHUNK_BYTES = 1 << 20;

/**
 * Reads and parses every dump of a folder and its subfolders, in the order of their paths. Files
 * whose name starts with a dot are no dumps.
 *
 * @param onRead called after each dump, with the number read so far and the number of all.
 * @throws ConfigError when the folder cannot be read.
 */
export async function readDumps(
  folder: string,
  onRead?: (done: number, all: number) => void,
): Promise<ParsedDump[]> {
  const sources = await listDumps(folder);
  const dumps: ParsedDump[] = [];
  for (const source of sources) {
    dumps.push(await readDumpFile(join(folder, source), source));
    onRead?.(dumps.length, sources.length);
  }
  return dumps;
}

/**
 * Reads and parses one dump as a stream.
 *
 * @param source its path inside the dumps folder, with `/` between its parts.
 */
export async function readDumpFile(path: string, source: string): Promise<ParsedDump> {
  const reader = readDump(new VFile({ path }), source);
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    reader.write(bytes as Uint8Array);
  }
  return reader.end();
}

async function listDumps(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      const hint = 'Make the folder, or name another with --dumps.';
      throw Object.assign(new ConfigError(`The dumps folder ${folder} cannot be read`, hint), {
        cause,
      });
    },
  );
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((parts) => !parts.some((part) => part.startsWith('.')))
    .map((parts) => parts.join('/'))
    .toSorted();
}
