/** What a line of a dump turned out to be. */
export const LINE_KINDS = ['blank', 'preamble', 'entry', 'reported'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** How many lines of each kind a dump has. `total` is always the sum of the others. */
export type LineCount = Record<LineKind | 'total', number>;

/**
 * Counts the kinds of all lines of a dump.
 *
 * @param kinds the kind of each line, in order.
 */
export function countLines(kinds: LineKind[]): LineCount {
  const count: LineCount = { total: kinds.length, blank: 0, preamble: 0, entry: 0, reported: 0 };
  for (const kind of kinds) count[kind] += 1;
  return count;
}
