import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';

/** Pagefind's ready-made interfaces; the search page has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes the Pagefind index of the records into a folder.
 *
 * @param onAdded called after each record, with the number added so far.
 * @throws Error with what Pagefind says when it refuses a record or the index.
 */
export async function writeSearchIndex(
  folder: string,
  records: SearchRecord[],
  onAdded?: (done: number) => void,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
    for (const [done, record] of records.entries()) {
      refuse(await index.addCustomRecord(record), record.url);
      onAdded?.(done + 1);
    }
    const built = await index.getFiles();
    refuse(built, 'the index');
    for (const { path, content } of built.files.filter((file) => !UNUSED.test(file.path))) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  } finally {
    await close();
  }
}

function refuse({ errors }: { errors: string[] }, what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${what}: ${errors.join('; ')}`);
}
