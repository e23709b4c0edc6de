import type { ParsedDump } from '../dumps/read-dump.ts';
import type { Permalinks, Withdrawals } from '../schema/ledger.ts';
import type { Archive } from '../schema/paper.ts';
import { withCarried } from './carried.ts';
import { merge } from './merge.ts';
import { withdraw } from './withdraw.ts';

/** What the owner's `permalinks.json` and `withdrawn.json` say. */
export interface Records {
  permalinks: Permalinks;
  withdrawals: Withdrawals;
}

/** The records with what exports of archives carry. */
export interface AllRecords {
  addresses: Permalinks;
  withdrawals: Withdrawals;
}

type Dump = Pick<ParsedDump, 'listings' | 'carried'>;

/** The owner's records, and what exports among the dumps carry: the owner's count first. */
export function recordsWith(dumps: readonly Dump[], own: Records): AllRecords {
  const carried = dumps.flatMap((dump) => dump.carried ?? []);
  const withdrawals: Withdrawals = {};
  for (const { withdrawn } of carried)
    for (const [id, { reason, day }] of withdrawn) withdrawals[id] ??= { reason, day };
  return {
    addresses: withCarried(own.permalinks, carried),
    withdrawals: { ...withdrawals, ...own.withdrawals },
  };
}

/**
 * The archive that dumps give, without a word about their contradictions.
 *
 * @param plainTitle as in `merge`.
 */
export function archiveOf(
  dumps: readonly Dump[],
  own: Records,
  plainTitle?: (title: string) => string,
): AllRecords & { archive: Archive } {
  const records = recordsWith(dumps, own);
  const listings = dumps.flatMap((dump) => dump.listings);
  const merged = merge(listings, records.addresses, plainTitle).archive;
  return { ...records, archive: withdraw(merged, records.withdrawals) };
}
