import type { VFile } from 'vfile';

/** A place in a dump: 1-based line and column, as in unist. Columns count UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/**
 * `error`: a fact was lost or contradicts another. `warning`: something odd was corrected, or kept
 * as it is.
 */
export type Severity = 'error' | 'warning';

/**
 * Puts a problem of the dump's data on its file.
 *
 * @param rule stable kebab-case id.
 * @param reason "Unexpected X, expected Y", or what was done about it.
 */
export function report(
  file: VFile,
  severity: Severity,
  rule: string,
  place: Place,
  reason: string,
): void {
  const message = file.message(reason, { place, ruleId: rule, source: 'archive' });
  message.fatal = severity === 'error';
}
