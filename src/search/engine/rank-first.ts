import { PAGE_SIZE } from './page-size.ts';
import type { PagefindResult, ResultData } from './pagefind.ts';

/** The first page of results by a rank of what they are, the highest first; the others stay. */
export async function rankFirst(
  results: readonly PagefindResult[],
  rankOf: (result: PagefindResult, data: ResultData) => number,
): Promise<PagefindResult[]> {
  const ranked = await Promise.all(
    results
      .slice(0, PAGE_SIZE)
      .map(async (result) => ({ result, rank: rankOf(result, await result.data()) })),
  );
  const first = ranked.sort((a, b) => b.rank - a.rank).map(({ result }) => result);
  return [...first, ...results.slice(PAGE_SIZE)];
}
