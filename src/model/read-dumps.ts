import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { VFile } from 'vfile';
import { readDump, type ParsedDump } from '../dumps/read-dump.ts';
import { ConfigError } from '../values/config-error.ts';

const CHUNK_BYTES = 1 << 20;

/** One dump as it was read. */
export interface ReadDump extends ParsedDump {
  /** Of its bytes. */
  digest: string;
}

/** Dumps as an earlier reading parsed them, by their path inside the dumps folder. */
export type Shelf = Map<string, ReadDump>;

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
): Promise<ReadDump[]> {
  const sources = await listDumps(folder);
  const dumps: ReadDump[] = [];
  for (const source of sources) {
    const path = join(folder, source);
    dumps.push(await (shelf ? readKnown(path, source, shelf) : readDumpFile(path, source)));
    onRead?.(dumps.length, sources.length);
  }
  return dumps;
}

/** The digests of all dumps of a folder, by their paths inside it: what they say is not read. */
export async function digestsOfDumps(folder: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const source of await listDumps(folder)) {
    digests.set(source, await digestOf(join(folder, source)));
  }
  return digests;
}

/**
 * Reads and parses one dump as a stream.
 *
 * @param source its path inside the dumps folder, with `/` between its parts.
 */
export async function readDumpFile(path: string, source: string): Promise<ReadDump> {
  const reader = readDump(new VFile({ path }), source);
  const hash = createHash('sha256');
  for await (const bytes of piecesOf(path)) {
    hash.update(bytes);
    reader.write(bytes);
  }
  return { ...reader.end(), digest: hash.digest('base64') };
}

/** The dump from the shelf where its bytes are the same; its messages are those of the parser. */
async function readKnown(path: string, source: string, shelf: Shelf): Promise<ReadDump> {
  const known = shelf.get(source);
  const digest = await digestOf(path);
  const dump = known?.digest === digest ? known : await readDumpFile(path, source);
  shelf.set(source, dump);
  // The merge adds messages of its own.
  const file = new VFile({ path });
  file.messages.push(...dump.file.messages);
  return { ...dump, file };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of piecesOf(path)) hash.update(bytes);
  return hash.digest('base64');
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
