/** Writes the index of an engine, in a thread of its own: one may run out of memory. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Adapter } from '../../../engines/engine.ts';
import { readDocuments } from '../documents.ts';

/** What the thread is asked for. */
export interface Order {
  /** Address of the engine's module. */
  engine: string;
  /** Absolute paths. */
  documents: string;
  folder: string;
}

const { engine, documents, folder } = workerData as Order;
const { write } = (await import(engine)) as Adapter;
const files = await write(await readDocuments(documents));
mkdirSync(folder, { recursive: true });
for (const [name, text] of files) writeFileSync(join(folder, name), text);
parentPort?.postMessage('written');
