import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';
import { wordFile } from './word-file.ts';

/** Pagefind's ready-made interfaces; the search page has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/**
 * Records of one fragment, which a reader loads to see one of them: more would be fewer files, and more
 * bytes for each result.
 */
export const RECORDS_OF_A_FRAGMENT = 7;
/** What Pagefind's files begin with, once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Makes the Pagefind index of records, in a folder that is there only when it is whole: `index/`,
 * `ids.json` with Pagefind's id of each record, and `words.txt` with the words of their texts.
 *
 * @param onAdded called after each record, with the number added so far.
 * @throws Error with what Pagefind says when it refuses a record or the index, or when it leaves a
 *   record out: it drops those in whose content it finds no word, and says nothing.
 */
export async function writeShard(
  folder: string,
  records: readonly SearchRecord[],
  texts: Parameters<typeof wordFile>[0],
  onAdded?: (done: number) => void,
): Promise<void> {
  const { index, errors } = await createIndex({
    maxFragments: Math.ceil(records.length / RECORDS_OF_A_FRAGMENT),
  });
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
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (name !== undefined) for (const [id, url] of urlsIn(content, name)) idByUrl.set(url, id);
    const target = join(unfinished, 'index', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  const ids = records.map(({ url }) => idByUrl.get(url));
  const lost = records.find((_, at) => ids[at] === undefined);
  if (lost) throw new Error(`Pagefind left ${lost.url} out of the index`);
  await writeFile(join(unfinished, 'ids.json'), JSON.stringify(ids));
  await writeFile(join(unfinished, 'words.txt'), wordFile(texts));
  await rename(unfinished, folder);
}

/** The id and the URL of each record of a fragment. One record alone has the name of its file as id. */
function urlsIn(fragment: Uint8Array, name: string): [id: string, url: string][] {
  const text = gunzipSync(fragment).subarray(SIGNATURE.length).toString();
  const read = JSON.parse(text) as { url: string } | Record<string, { url: string }>;
  if (typeof read.url === 'string') return [[name, read.url]];
  return Object.entries(read as Record<string, { url: string }>).map(([id, { url }]) => [id, url]);
}

function refuse({ errors }: { errors: string[] }, what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${what}: ${errors.join('; ')}`);
}
