import { relative } from 'node:path';
import { dumpReport } from '../dumps/dump-report.ts';
import type { ParsedDump } from '../dumps/read-dump.ts';

/** One line per problem of the dumps: `file:line:column severity rule message`. */
export function problemLines(dumps: ParsedDump[]): string[] {
  return dumps.flatMap((dump) => {
    const path = relative(process.cwd(), dump.file.path);
    return dumpReport(dump).messages.map(
      ({ severity, rule, line, column, reason }) =>
        `${path}:${line}:${column} ${severity} ${rule} ${reason}`,
    );
  });
}

/** How many errors and warnings the dumps have. */
export function countProblems(dumps: ParsedDump[]): { errors: number; warnings: number } {
  const messages = dumps.flatMap(({ file }) => file.messages);
  const errors = messages.filter(({ fatal }) => fatal).length;
  return { errors, warnings: messages.length - errors };
}
