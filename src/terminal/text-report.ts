import { relative } from 'node:path';
import type { ParsedDump } from '../dumps/read-dump.ts';
import { counted } from '../values/counted.ts';
import { findLeftovers } from '../text/leftovers.ts';
import { parseText } from '../text/parse-text.ts';
import { toPlain } from '../text/to-plain.ts';

/** What was done to the texts of one entry. */
interface TextReport {
  file: string;
  /** Of the entry. */
  line: number;
  /** The pieces of lost TeX that were repaired, as they stood, by rule. */
  repaired: Record<string, string[]>;
  /** What still looks like TeX to a reader. */
  leftovers: string[];
}

/** The repairs in the titles and abstracts of dumps, and what still looks like TeX. Each text is reported once. */
export function textReports(dumps: ParsedDump[]): TextReport[] {
  const seen = new Set<string>();
  return dumps.flatMap(({ file, listings }) =>
    listings.flatMap(({ entries }) =>
      entries.flatMap(({ title, abstract, line }) => {
        const report: TextReport = {
          file: relative('', file.path),
          line,
          repaired: {},
          leftovers: [],
        };
        for (const source of [title, abstract ?? '']) {
          if (seen.has(source)) continue;
          seen.add(source);
          const text = parseText(source, (rule, was) => (report.repaired[rule] ??= []).push(was));
          report.leftovers.push(...findLeftovers(toPlain(text)));
        }
        const isPlain = Object.keys(report.repaired).length === 0 && report.leftovers.length === 0;
        return isPlain ? [] : [report];
      }),
    ),
  );
}

/** The reports in lines, with their total in the last. */
export function textLines(reports: TextReport[]): string[] {
  const lines = reports.flatMap(({ file, line, repaired, leftovers }) => [
    ...Object.entries(repaired).map(
      ([rule, all]) => `${file}:${line} repaired ${rule} ${all.map(quoted).join(', ')}`,
    ),
    ...leftovers.map((leftover) => `${file}:${line} leftover ${quoted(leftover)}`),
  ]);
  const repairs = reports.flatMap(({ repaired }) => Object.values(repaired).flat()).length;
  const leftovers = reports.flatMap((report) => report.leftovers).length;
  const found = `${counted(repairs, 'repair')}, ${counted(leftovers, 'leftover')} of TeX in ${counted(reports.length, 'entry', 'entries')}`;
  return [...lines, found];
}

function quoted(text: string): string {
  return `\`${text}\``;
}
