import type { DumpReport } from '../schema/report.ts';
import { compareText } from '../values/compare.ts';
import type { ParsedDump } from './read-dump.ts';

/** What became of a dump, for people and programs that did not read it. */
export function dumpReport({ file, source, format, listings, lines }: ParsedDump): DumpReport {
  const [listing, ...others] = listings;
  const own = others.length === 0 ? listing : undefined;
  const messages = file.messages.map(({ fatal, ruleId, line, column, reason }) => ({
    severity: fatal ? ('error' as const) : ('warning' as const),
    rule: ruleId ?? '',
    line: line ?? 1,
    column: column ?? 1,
    reason,
  }));
  return {
    file: source,
    format,
    day: own?.day ?? null,
    dayBasis: own?.dayBasis ?? null,
    entries: listings.reduce((sum, { entries }) => sum + entries.length, 0),
    lines,
    messages: messages.toSorted(
      (a, b) => a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
    ),
  };
}
