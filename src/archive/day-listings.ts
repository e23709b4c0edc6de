import type { Listing } from '../dumps/formats.ts';
import type { Day } from '../schema/paper.ts';
import { groupBy } from '../values/group-by.ts';

/** Whether a listing has its papers in the order of the day's page. */
export function isOrdered(coverage: Listing['coverage']): boolean {
  return coverage === 'whole' || coverage === 'partial';
}

/** Why a day may lack papers: the best reason that its dumps give, in this order. */
export type PartialReason = 'cut' | 'early' | 'scattered';

/** The reasons, in words. */
export const PARTIAL_REASONS = {
  cut: 'its dump may have been cut',
  early: 'its dump was taken before the day was over',
  scattered: 'its papers stood among those of other days',
} as const satisfies Record<PartialReason, string>;

/**
 * Why each of the partial days may lack papers, by date.
 *
 * @param listings of all dumps.
 */
export function partialReasons(
  days: Iterable<Pick<Day, 'date' | 'coverage'>>,
  listings: Iterable<Listing>,
): Map<string, PartialReason> {
  const byDay = groupBy(listings, ({ day }) => (day === null ? [] : [day]));
  const reasons = new Map<string, PartialReason>();
  for (const { date, coverage } of days) {
    if (coverage === 'partial') reasons.set(date, reasonOf(date, byDay.get(date) ?? []));
  }
  return reasons;
}

function reasonOf(date: string, listings: Listing[]): PartialReason {
  const partial = listings.filter(({ coverage }) => coverage === 'partial');
  const isEarly = ({ captured }: Listing) => captured !== null && captured <= date;
  if (partial.length === 0) return 'scattered';
  return partial.every(isEarly) ? 'early' : 'cut';
}
