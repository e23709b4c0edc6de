import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';

/** Pagefind's ready-made interfaces; the search page has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** What Pagefind's files begin with, once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Makes the Pagefind index of records, in a folder that is there only when it is whole: `index/`,
 * and `ids.json` with Pagefind's id of each record.
 *
 * @param onAdded called after each record, with the number added so far.
 * @throws Error with what Pagefind says when it refuses a record or the index, or when it leaves a
 *   record out: it drops those in whose content it finds no word, and says nothing.
 */
export async function writeShard(
  folder: string,
  records: readonly SearchRecord[],
  onAdded?: (done: number) => void,
): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const [done, record] of records.entries()) {
    refuse(await index.addCustomRecord({ ...record, meta: { ...record.meta } }), record.url);
    onAdded?.(done + 1);
  }
  const built = await index.getFiles();
  refuse(built, 'the index');
  await index.deleteIndex();

  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  const idByUrl = new Map<string, string>();
  for (const { path, content } of built.files) {
    if (UNUSED.test(path)) continue;
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id !== undefined) idByUrl.set(urlIn(content), id);
    const target = join(unfinished, 'index', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  const ids = records.map(({ url }) => idByUrl.get(url));
  const lost = records.find((_, at) => ids[at] === undefined);
  if (lost) throw new Error(`Pagefind left ${lost.url} out of the index`);
  await writeFile(join(unfinished, 'ids.json'), JSON.stringify(ids));
  await rename(unfinished, folder);
}

/** The URL that a fragment is of. */
function urlIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).subarray(SIGNATURE.length).toString();
  return (JSON.parse(text) as { url: string }).url;
}

function refuse({ errors }: { errors: string[] }, what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${what}: ${errors.join('; ')}`);
}
