import { arxivIdIn } from '../engine/query.ts';
import { NOTHING } from '../engine/state.ts';
import type { SearchClient } from '../worker/client.ts';

/**
 * Where the paper is whose arXiv id, or address at arXiv or Hugging Face, a query is.
 *
 * @returns null for every other query, and when the index cannot be loaded.
 */
export async function findPaper(client: SearchClient, q: string): Promise<string | null> {
  if (arxivIdIn(q) === null) return null;
  const found = await client.ask('find', { ...NOTHING, q }, true, 1).catch(() => null);
  return found?.items[0]?.url ?? null;
}
