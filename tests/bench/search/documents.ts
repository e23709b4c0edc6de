import { readFile } from 'node:fs/promises';
import type { Document } from '../../engines/engine.ts';

/** The documents of a file, in the order of their ids. */
export async function readDocuments(path: string): Promise<Document[]> {
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Document);
}
