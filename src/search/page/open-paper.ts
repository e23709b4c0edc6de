import { arxivIdIn } from '../engine/query.ts';
import { NOTHING } from '../engine/state.ts';
import type { SearchClient } from '../worker/client.ts';

/**
 * Goes to the paper whose arXiv id, or address at arXiv or Hugging Face, a query is.
 *
 * @returns whether the archive has such a paper; not, when its index cannot be loaded.
 */
export async function openPaper(
  client: SearchClient,
  q: string,
  how: 'assign' | 'replace',
): Promise<boolean> {
  if (arxivIdIn(q) === null) return false;
  const found = await client.ask('find', { ...NOTHING, q }, true, 1).catch(() => null);
  const paper = found?.items[0];
  if (paper) location[how](paper.url);
  return paper !== undefined;
}
