import { compareText } from './compare.ts';

const byName = new Intl.Collator('en');

/** Things in the order of their names as English readers expect it, and of their ids among equals. */
export function inOrderOfNames<Item extends { id: string }>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Item[] {
  return items.toSorted((a, b) => byName.compare(nameOf(a), nameOf(b)) || compareText(a.id, b.id));
}
