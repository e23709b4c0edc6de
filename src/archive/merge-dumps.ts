import type { Permalinks } from '../schema/ledger.ts';
import type { Archive } from '../schema/paper.ts';
import type { ParsedDump } from '../dumps/read-dump.ts';
import { merge } from './merge.ts';
import { report } from '../dumps/problem.ts';

/**
 * Merges parsed dumps. Where they contradict each other, that is a warning on the later one's file.
 *
 * @param plainTitle as in `merge`.
 */
export function mergeDumps(
  dumps: ParsedDump[],
  published?: Permalinks,
  plainTitle?: (title: string) => string,
): Archive {
  const { archive, problems } = merge(
    dumps.flatMap(({ listings }) => listings),
    published,
    plainTitle,
  );
  const fileOf = new Map(dumps.map(({ source, file }) => [source, file]));
  const exports = exportsIn(dumps);
  for (const { rule, reason, at, cause } of problems) {
    const other = cause ? ` (see ${cause.dump}:${cause.line})` : '';
    const file = fileOf.get(at.dump);
    if (file) {
      report(file, 'warning', rule, { line: at.line, column: 1 }, reason + other);
      continue;
    }
    const relaying = exports.get(at.dump);
    const own = `${at.dump}:${at.line}: ${reason}${other}`;
    if (relaying) report(relaying, 'warning', rule, { line: 1, column: 1 }, own);
  }
  return archive;
}

/** The files of exports that hand listings on, by the dump that showed them. */
function exportsIn(dumps: ParsedDump[]): Map<string, ParsedDump['file']> {
  return new Map(
    dumps.flatMap(({ file, listings }) =>
      listings.flatMap(({ source, relayed }) => (relayed ? [[source, file] as const] : [])),
    ),
  );
}
