import type { VFile } from 'vfile';
import { report, type Place, type Severity } from './problem.ts';

/** What may be wrong with the bytes of a dump. */
const PROBLEMS = {
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
    'Unexpected bytes that are not UTF-8, expected UTF-8; save the file as UTF-8; each from here on counts as U+FFFD',
  ],
  'unknown-encoding': [
    'error',
    'Unexpected bytes that are neither UTF-8 nor UTF-16, expected text; save the file as UTF-8',
  ],
} as const satisfies Record<string, readonly [Severity, string]>;

/** Reports a problem of the bytes of a dump. */
export type ReportBytes = (rule: keyof typeof PROBLEMS, place: Place) => void;

/** Puts each problem on a file once, at the first place that is reported. */
export function createReportBytes(file: VFile): ReportBytes {
  const reported = new Set<string>();
  return (rule, place) => {
    // Where nobody knows what the bytes are, nothing else can be said of them.
    if (reported.has(rule) || reported.has('unknown-encoding')) return;
    reported.add(rule);
    const [severity, reason] = PROBLEMS[rule];
    report(file, severity, rule, place, reason);
  };
}
