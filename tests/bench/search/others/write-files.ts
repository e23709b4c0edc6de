/** Writes the index of an engine, in a thread of its own: one may run out of memory. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readDocuments } from '../documents.ts';
import type { Write } from './engine.ts';

/** What the thread is asked for. */
export interface Order {
  /** Address of the engine's module. */
  engine: string;
  /** Absolute paths. */
  documents: string;
  folder: string;
}

const { engine, documents, folder } = workerData as Order;
const { write } = (await import(engine)) as { write: Write };
const files = await write(await readDocuments(documents));
mkdirSync(folder, { recursive: true });
for (const [name, text] of files) writeFileSync(join(folder, name), text);
parentPort?.postMessage('written');
