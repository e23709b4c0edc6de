import { rename, writeFile } from 'node:fs/promises';
import { relatedPapers, type Related } from '../derive/related/index.ts';
import { readCache, writeCache } from '../derive/related/cache.ts';
import type { Paper } from '../schema/paper.ts';
import { textOf } from './paper-text.ts';
import { readIfThere } from '../values/read-if-there.ts';

/**
 * The papers most related to each, by id. Only those whose neighbourhood changed since the last
 * time are compared anew.
 *
 * @param file where what was worked out is kept for the next time; its folder is there.
 */
export async function readRelated(papers: Paper[], file: string): Promise<Map<string, Related[]>> {
  const bytes = await readIfThere(file);
  const sources = papers.map((paper) => {
    const { title, abstract } = textOf(paper);
    return {
      id: paper.id,
      title,
      abstract,
      topics: paper.topics,
      day: paper.listings[0]?.day ?? '',
    };
  });
  const { related, cache } = relatedPapers(
    sources,
    bytes ? readCache(new Uint8Array(bytes)) : undefined,
  );
  await writeFile(`${file}.part`, writeCache(cache));
  await rename(`${file}.part`, file);
  return related;
}
