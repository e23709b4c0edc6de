/** Things by their ids, in the order in which they are given. */
export function byId<Item extends { id: string }>(items: Iterable<Item>): Map<string, Item> {
  return new Map(Array.from(items, (item) => [item.id, item]));
}
