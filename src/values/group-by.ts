import { getOrPut } from './get-or-put.ts';

/**
 * Groups items under every one of their keys, in the order of the items.
 *
 * @param keys keys that have a group even without an item, in the order of the groups.
 */
export function groupBy<Item>(
  items: Iterable<Item>,
  keysOf: (item: Item) => Iterable<string>,
  keys: Iterable<string> = [],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>(Array.from(keys, (key) => [key, []]));
  for (const item of items) {
    for (const key of keysOf(item)) getOrPut(groups, key, () => []).push(item);
  }
  return groups;
}
