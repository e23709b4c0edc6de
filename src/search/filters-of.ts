import { FILTERS } from './filters.ts';

type Filters = typeof FILTERS;
export type FilterKind = Filters[keyof Filters]['kind'];

/** A row of the table with its name. */
export type Filter = { [Name in keyof Filters]: Filters[Name] & { name: Name } }[keyof Filters];

/** A row of certain kinds. */
export type FilterOf<Kind extends FilterKind> = Extract<Filter, { kind: Kind }>;

/** The names of the filters that offer the values of the archive's papers to choose from. */
export type Facet = FilterOf<'named' | 'span'>['name'];

/** All filters, in their order. */
export const ALL_FILTERS = Object.entries(FILTERS).map(([name, row]) => ({
  ...row,
  name,
})) as Filter[];

/** The filters of certain kinds, in their order. */
export function filtersOf<Kind extends FilterKind>(...kinds: Kind[]): FilterOf<Kind>[] {
  const isWanted = (filter: Filter): filter is FilterOf<Kind> =>
    kinds.some((kind) => kind === filter.kind);
  return ALL_FILTERS.filter(isWanted);
}

/** What each of some filters has, by their names. */
export function byName<One extends Filter, Value>(
  filters: readonly One[],
  valueOf: (filter: One) => Value,
): Record<One['name'], Value> {
  return Object.fromEntries(filters.map((one) => [one.name, valueOf(one)])) as Record<
    One['name'],
    Value
  >;
}
