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
  /** Rule by rule, what of lost TeX was mended, as it stood. */
  mended: Record<string, string[]>;
  /** What still looks like TeX to a reader. */
  leftovers: string[];
}

/** What was mended in the titles and abstracts of dumps, and what still looks like TeX; each text once. */
export function textReports(dumps: ParsedDump[]): TextReport[] {
  const seen = new Set<string>();
  return dumps.flatMap(({ file, listings }) =>
    listings.flatMap(({ entries }) =>
      entries.flatMap(({ title, abstract, line }) => {
        const report: TextReport = {
          file: relative('', file.path),
          line,
          mended: {},
          leftovers: [],
        };
        for (const source of [title, abstract ?? '']) {
          if (seen.has(source)) continue;
          seen.add(source);
          const text = parseText(source, (rule, was) => (report.mended[rule] ??= []).push(was));
          report.leftovers.push(...findLeftovers(toPlain(text)));
        }
        const isPlain = Object.keys(report.mended).length === 0 && report.leftovers.length === 0;
        return isPlain ? [] : [report];
      }),
    ),
  );
}

/** The reports in lines, with their total in the last. */
export function textLines(reports: TextReport[]): string[] {
  const lines = reports.flatMap(({ file, line, mended, leftovers }) => [
    ...Object.entries(mended).map(
      ([rule, all]) => `${file}:${line} mended ${rule} ${all.map(quoted).join(', ')}`,
    ),
    ...leftovers.map((leftover) => `${file}:${line} leftover ${quoted(leftover)}`),
  ]);
  const mends = reports.flatMap(({ mended }) => Object.values(mended).flat()).length;
  const leftovers = reports.flatMap((report) => report.leftovers).length;
  const found = `${counted(mends, 'mend')}, ${counted(leftovers, 'leftover')} of TeX in ${counted(reports.length, 'entry', 'entries')}`;
  return [...lines, found];
}

function quoted(text: string): string {
  return `\`${text}\``;
}
