import { filtersOf, type Facet, type FilterOf } from '../filters-of.ts';

/** What the papers of a shard can be filtered and ordered by: one file, in columns. */
export type FacetFile = {
  /** Pagefind's id of each paper. The columns below are in this order. */
  ids: string[];
  /** Days since 1970; null when unknown. */
  published: (number | null)[];
  /** Days since 1970, oldest first. */
  listed: number[][];
} & {
  /** Id and label of each value that a column refers to by its index. */
  [Named in FilterOf<'named'> as Named['list']]: [string, string][];
} & {
  /** -1 without a value, where there can be but one. */
  [Named in FilterOf<'named'> as Named['name']]: Named['isMany'] extends true
    ? number[][]
    : number[];
} & Record<FilterOf<'flag'>['name'], (0 | 1)[]> &
  Record<FilterOf<'least'>['name'], (number | null)[]>;

/** What one paper can be filtered and ordered by. */
export type Row = {
  values: Record<Facet, readonly string[]>;
  /** `YYYY-MM-DD`, or empty. */
  published: string;
  /** Listing days, oldest first. */
  listed: string[];
} & Record<FilterOf<'flag'>['name'], boolean> &
  Record<FilterOf<'least'>['name'], number | null>;

/** How much of a day says its year, and its month. */
const LENGTHS = { year: 4, month: 7 } as const;

/** Reads what a facet file says of one paper. */
export function rowOf(file: FacetFile, at: number): Row {
  const published = dayOf(file.published[at]);
  const listed = (file.listed[at] ?? []).map(dayOf);
  const row = { published, listed, values: {} } as Row;
  for (const { name, list } of NAMED) row.values[name] = idsAt(file[name][at], file[list]);
  for (const { name, unit, days } of SPANS) row.values[name] = spansOf(row[days], LENGTHS[unit]);
  for (const { name } of FLAGS) row[name] = file[name][at] === 1;
  for (const { name } of LEAST) row[name] = file[name][at] ?? null;
  return row;
}

// Sought out once, not for each paper.
const NAMED = filtersOf('named');
const SPANS = filtersOf('span');
const FLAGS = filtersOf('flag');
const LEAST = filtersOf('least');

// These run for each paper of an archive, and make no array or set on the way.
function idsAt(places: number | number[] = [], list: readonly [string, string][]): string[] {
  const ids: string[] = [];
  for (const place of typeof places === 'number' ? [places] : places) {
    const value = list[place];
    if (value) ids.push(value[0]);
  }
  return ids;
}

function spansOf(days: string | string[], length: number): string[] {
  const spans: string[] = [];
  for (const day of typeof days === 'string' ? [days] : days) {
    const span = day.slice(0, length);
    if (span && !spans.includes(span)) spans.push(span);
  }
  return spans;
}

const days = new Map<number, string>();

function dayOf(number: number | null | undefined): string {
  if (number === null || number === undefined) return '';
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
  days.set(number, day);
  return day;
}
