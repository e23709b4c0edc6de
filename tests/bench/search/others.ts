import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import type { Document } from '../../engines/engine.ts';
import { ENGINES } from '../../engines/engines.ts';
import { readDocuments } from './documents.ts';
import { filesAt, firstOf, StaticHost, type Place } from './host.ts';
import type { Order } from './others/write-files.ts';
import { writePage } from './others/write-page.ts';
import { medianWire, openSearch, type Wire } from './wire.ts';

const MOST_MEMORY_MEGABYTES = 12_000;

/** The same job done by another engine; what went wrong where it could not be done. */
export interface Other {
  name: string;
  /** Bytes of the files of the index, as they are and as they are served. */
  index?: { bytes: number; compressed: number };
  wire?: Wire;
  failure?: string;
}

/**
 * Measures the other engines one after the other.
 *
 * @param folder absolute path of a folder for what is made.
 * @param documents absolute path of the file of what is indexed.
 * @param isReused whether indexes that are there are taken as they are.
 */
export async function* measureOthers(
  browser: Browser,
  folder: string,
  documents: string,
  words: readonly string[],
  isReused: boolean,
): AsyncGenerator<Other> {
  const results = resultsOf(await readDocuments(documents));
  for (const [name, engine] of Object.entries(ENGINES)) {
    const [index, page] = [join(folder, name, 'index'), join(folder, name, 'page')];
    const other: Other = { name };
    try {
      if (!isReused || !existsSync(index)) {
        await rm(index, { recursive: true, force: true });
        await writeFiles({ engine: engine.href, documents, folder: index });
      }
      other.index = await sizesIn(index);
      await writePage(engine, page);
      const place = firstOf(results, filesAt('/index/', index), filesAt('/', page));
      other.wire = await measure(browser, place, words);
    } catch (error) {
      other.failure = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    }
    yield other;
  }
}

async function measure(browser: Browser, place: Place, words: readonly string[]): Promise<Wire> {
  const host = await StaticHost.start(place);
  try {
    const wires: Wire[] = [];
    for (const word of words) {
      wires.push(await openSearch(browser, host, `/?q=${word}`, '.results'));
    }
    return medianWire(wires);
  } finally {
    host.close();
  }
}

/** What is shown of each paper, in a file of its own, as Pagefind has it. */
function resultsOf(documents: readonly Document[]): Place {
  return (path) => {
    const id = /^\/results\/(\d+)\.json$/.exec(path)?.[1];
    const found = id === undefined ? undefined : documents[Number(id)];
    return Promise.resolve(found && new TextEncoder().encode(JSON.stringify(found)));
  };
}

/** @throws Error when the engine cannot make its index, of memory too. */
async function writeFiles(order: Order): Promise<void> {
  const worker = new Worker(new URL('others/write-files.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MEGABYTES },
  });
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}

async function sizesIn(folder: string): Promise<{ bytes: number; compressed: number }> {
  const sizes = { bytes: 0, compressed: 0 };
  for (const name of await readdir(folder)) {
    const content = await readFile(join(folder, name));
    sizes.bytes += content.length;
    sizes.compressed += gzipSync(content).length;
  }
  return sizes;
}
