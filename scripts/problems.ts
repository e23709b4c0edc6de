import { relative } from 'node:path';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { ParsedDump } from '../src/archive/formats/index.ts';

/** The severity of a message, as it is printed. */
export function severityOf(message: VFileMessage): 'error' | 'warning' {
  return message.fatal ? 'error' : 'warning';
}

/** The messages of a file in the order of their places. */
export function messagesInOrder(file: VFile): VFileMessage[] {
  return file.messages.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** One line per problem of the dumps: `file:line:column severity rule message`. */
export function problemLines(dumps: ParsedDump[]): string[] {
  return dumps.flatMap(({ file }) =>
    messagesInOrder(file).map((message) => {
      const { line, column, ruleId, reason } = message;
      const path = relative(process.cwd(), file.path);
      return `${path}:${line}:${column} ${severityOf(message)} ${ruleId} ${reason}`;
    }),
  );
}

/** How many errors and warnings the dumps have. */
export function countProblems(dumps: ParsedDump[]): { errors: number; warnings: number } {
  const severities = dumps.flatMap(({ file }) => file.messages.map(severityOf));
  const errors = severities.filter((severity) => severity === 'error').length;
  return { errors, warnings: severities.length - errors };
}
