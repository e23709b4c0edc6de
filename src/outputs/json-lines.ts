/** Records as JSON Lines: one per line, each line ended. */
export function jsonLines(records: Iterable<unknown>): string {
  return Array.from(records, (record) => `${JSON.stringify(record)}\n`).join('');
}
