import { NOTHING, type SearchState } from '../engine/state.ts';
import type { SearchClient } from '../worker/client.ts';
import type { SetFilter } from './chips.ts';

/** A broader search, and how many papers it finds. */
export interface Relaxed {
  label: string;
  state: SearchState;
  count: number;
}

/** More words than a reader would try to leave out one by one. */
const MOST_TERMS = 8;

/**
 * The searches that find something without one of the filters, or without one of the words, of a
 * search that finds nothing. The broadest first.
 *
 * @param filters those of the search.
 */
export async function relax(
  client: SearchClient,
  state: SearchState,
  filters: readonly SetFilter[],
): Promise<Relaxed[]> {
  const terms = state.q.match(/-?(?:[a-z]+:)?"[^"]*"|\S+/gi) ?? [];
  const isOnlyTerm = terms.length === 1 && filters.length === 0;
  const tries = [
    ...filters.map(({ label, without }) => ({
      label: `Without “${label}”`,
      state: { ...state, ...without },
    })),
    ...(isOnlyTerm ? [] : terms.slice(0, MOST_TERMS)).map((term) => ({
      label: `Without “${term}”`,
      state: { ...state, q: terms.filter((other) => other !== term).join(' ') },
    })),
    ...(filters.length > 1
      ? [{ label: 'Without any filter', state: { ...NOTHING, q: state.q } }]
      : []),
  ];
  const totals = await client.ask(
    'totals',
    tries.map((one) => one.state),
  );
  return tries
    .map((one, at) => ({ ...one, count: totals[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
