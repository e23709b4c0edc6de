import { counted } from '../values/counted.ts';

/**
 * What became of the days: how many were `saved`, were `unchanged` since their latest capture, were
 * `known` already and not requested, have no listing (`none`), `failed`, or were `left` for another
 * run.
 */
export type Tally = Record<'saved' | 'unchanged' | 'known' | 'none' | 'failed' | 'left', number>;

/**
 * The totals in words.
 *
 * @example summaryOf({ saved: 3, unchanged: 0, known: 1, none: 0, failed: 1, left: 0 })
 * // 'Fetched 3 days, 1 already known, 1 failed'
 */
export function summaryOf({ saved, unchanged, known, none, failed, left }: Tally): string {
  const rest = [
    [unchanged, 'unchanged'],
    [none, 'without a listing'],
    [known, 'already known'],
    [failed, 'failed'],
    [left, 'not requested'],
  ] as const;
  const parts = rest.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return [`Fetched ${counted(saved, 'day')}`, ...parts].join(', ');
}
