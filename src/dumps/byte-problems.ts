import type { VFile } from 'vfile';
import { report, type Place, type Severity } from './problem.ts';

/** What may be wrong with the bytes of a dump. */
const PROBLEMS = {
  'byte-order-mark': [
    'warning',
    'Unexpected byte-order mark, expected plain UTF-8; it was skipped',
  ],
  'carriage-return': [
    'warning',
    'Unexpected carriage return, expected `\\n`; it was read as a line end',
  ],
  'control-character': [
    'warning',
    'Unexpected control character, expected text; it and others like it were left out',
  ],
  'invalid-utf-8': [
    'error',
    'Unexpected bytes that are not UTF-8, expected UTF-8; each from here on was read as U+FFFD',
  ],
  'windows-line-ends': [
    'warning',
    'Unexpected Windows line ends, expected `\\n`; they were read as line ends',
  ],
} as const satisfies Record<string, readonly [Severity, string]>;

/** Reports a problem of the bytes of a dump. */
export type ReportBytes = (rule: keyof typeof PROBLEMS, place: Place) => void;

/** Puts each problem on a file once, at the first place that is reported. */
export function createReportBytes(file: VFile): ReportBytes {
  const reported = new Set<string>();
  return (rule, place) => {
    if (reported.has(rule)) return;
    reported.add(rule);
    const [severity, reason] = PROBLEMS[rule];
    report(file, severity, rule, place, reason);
  };
}
