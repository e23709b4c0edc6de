import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { VFile } from 'vfile';
import { readDump, type ParsedDump } from '../dumps/read-dump.ts';
import { ConfigError } from '../values/config-error.ts';

const CHUNK_BYTES = 1 << 20;

/** Dumps as an earlier reading parsed them, by their path inside the dumps folder. */
export type Shelf = Map<string, { digest: string; dump: ParsedDump }>;

/** How to read dumps. */
export interface ReadOptions {
  /** Dumps that have not changed are taken from here, and parsed dumps are put here. */
  shelf?: Shelf | undefined;
  /** Called after each dump, with the number read so far and the number of all. */
  onRead?: ((done: number, all: number) => void) | undefined;
}

/**
 * Reads and parses every dump of a folder and its subfolders, in the order of their paths. A file
 * whose name starts with a dot is not a dump.
 *
 * @throws ConfigError when the folder cannot be read.
 */
export async function readDumps(
  folder: string,
  { shelf, onRead }: ReadOptions = {},
): Promise<ParsedDump[]> {
  const sources = await listDumps(folder);
  const dumps: ParsedDump[] = [];
  for (const source of sources) {
    const path = join(folder, source);
    dumps.push(await (shelf ? readKnown(path, source, shelf) : readDumpFile(path, source)));
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
  for await (const bytes of piecesOf(path)) reader.write(bytes);
  return reader.end();
}

/** The dump from the shelf where its bytes are the same; its messages are those of the parser. */
async function readKnown(path: string, source: string, shelf: Shelf): Promise<ParsedDump> {
  const hash = createHash('sha256');
  for await (const bytes of piecesOf(path)) hash.update(bytes);
  const digest = hash.digest('base64');
  const known = shelf.get(source);
  const dump = known?.digest === digest ? known.dump : await readDumpFile(path, source);
  shelf.set(source, { digest, dump });
  // The merge adds messages of its own.
  const file = new VFile({ path });
  file.messages.push(...dump.file.messages);
  return { ...dump, file };
}

function piecesOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;
}

async function listDumps(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      const hint = 'Create the folder, or choose another with --dumps.';
      throw new ConfigError(`The dumps folder ${folder} cannot be read`, hint, cause);
    },
  );
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((parts) => !parts.some((part) => part.startsWith('.')))
    .map((parts) => parts.join('/'))
    .toSorted();
}
