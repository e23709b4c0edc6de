/** One document of a feed. */
export interface Page<Item> {
  /** The month that it archives, `YYYY-MM`; null for the one with the newest items. */
  month: string | null;
  items: Item[];
  /** The months of the archives before and after it. */
  previous: string | null;
  next: string | null;
}

/**
 * Divides a feed into documents, newest first: one with the newest items, and an archive for each
 * month of the others (RFC 5005, 4). Only the newest archive changes as items are added: every
 * other one has all items of its month, and both neighbours, for good.
 *
 * @param items newest first.
 * @param size how many the newest document holds.
 */
export function pagesOf<Item extends { day: string }>(items: Item[], size: number): Page<Item>[] {
  const older = Map.groupBy(items.slice(size), ({ day }) => day.slice(0, 7));
  const months = [...older.keys()];
  const head = {
    month: null,
    items: items.slice(0, size),
    previous: months[0] ?? null,
    next: null,
  };
  const archives = months.map((month, index) => ({
    month,
    items: older.get(month) ?? [],
    previous: months[index + 1] ?? null,
    next: months[index - 1] ?? null,
  }));
  return [head, ...archives];
}
