import { z } from 'zod';
import { CalendarDay, DayBasis } from './dump.ts';

/** What became of one dump: the report of `archive check`. */
export const DumpReport = z.object({
  /** Path inside the dumps folder. */
  file: z.string(),
  format: z.string().nullable(),
  /** Null for bulk metadata of several days, too. */
  day: CalendarDay.nullable(),
  dayBasis: DayBasis.nullable(),
  entries: z.int().nonnegative(),
  lines: z.object({
    total: z.int(),
    blank: z.int(),
    preamble: z.int(),
    entry: z.int(),
    reported: z.int(),
  }),
  /** In the order of their places. */
  messages: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      rule: z.string(),
      line: z.int(),
      column: z.int(),
      reason: z.string(),
    }),
  ),
});

export type DumpReport = z.infer<typeof DumpReport>;
