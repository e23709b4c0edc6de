/** The newest shards with at least so many papers are searched first. */
const FIRST_PAPERS = 5000;

/**
 * The shards in which a broad search begins, and that are kept to search offline.
 *
 * @param shards the newest first.
 */
export function newestShards<Shard extends { papers: number }>(shards: readonly Shard[]): Shard[] {
  let papers = 0;
  return shards.filter((shard, at) => {
    const isWanted = at === 0 || papers < FIRST_PAPERS;
    papers += shard.papers;
    return isWanted;
  });
}
