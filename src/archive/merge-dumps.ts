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
  for (const { rule, reason, at, cause } of problems) {
    const file = fileOf.get(at.dump);
    const other = cause ? ` (see ${cause.dump}:${cause.line})` : '';
    if (file) report(file, 'warning', rule, { line: at.line, column: 1 }, reason + other);
  }
  return archive;
}
