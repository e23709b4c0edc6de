import { z } from 'zod';
import { CalendarDay, ArxivId } from './dump.ts';

/** An old address and where it leads, as paths. */
export const Moved = z.object({ from: z.string(), to: z.string() });

/** `permalinks.json` beside the dumps: every address that was ever published. */
export const Permalinks = z.strictObject({
  /** What identifies the paper of each slug. */
  papers: z.record(
    z.string(),
    z.strictObject({
      arxivId: ArxivId.nullable(),
      recordId: z.string().nullable(),
      title: z.string(),
    }),
  ),
  days: z.array(CalendarDay),
  topics: z.array(z.string()),
  /** The display name of each organization. */
  organizations: z.record(z.string(), z.string()),
});

/** Why a paper is no longer shown. */
export const Withdrawal = z.object({
  /** What the reader is told instead, in a sentence. */
  reason: z.string().min(1),
  day: CalendarDay,
});

/** `withdrawn.json` beside the dumps: papers, by slug, that the archive no longer shows. */
export const Withdrawals = z.record(z.string(), Withdrawal.strict());

export type Moved = z.infer<typeof Moved>;
export type Permalinks = z.infer<typeof Permalinks>;
export type Withdrawal = z.infer<typeof Withdrawal>;
export type Withdrawals = z.infer<typeof Withdrawals>;
