import type { VFile } from 'vfile';
import { report, type Severity } from './problem.ts';

/** What no XML 1.0 document may hold (its section 2.2, Char), and so no feed and no page. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'g');
/** What has to be looked at line by line. */
const SUSPECT = /[\0-\x08\x0B-\x1F\uFEFF\uFFFD-\uFFFF]/;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Takes the bytes of a dump piece by piece and hands on its lines. */
export interface LineDecoder {
  write(bytes: Uint8Array): void;
  /** Hands on the last line, where the dump does not end with a line feed. */
  end(): void;
}

/**
 * Decodes a dump: UTF-8, lines that end with `\n`, no byte-order mark. What differs is a problem on
 * the file, once each, at its first place; nothing is lost by it but bytes that are no UTF-8, which
 * become U+FFFD, and control characters.
 *
 * @param onLine is given each line without its end.
 */
export function createLineDecoder(file: VFile, onLine: (line: string) => void): LineDecoder {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const reported = new Set<string>();
  let pieces: Uint8Array[] = [];
  let number = 0;

  const once = (severity: Severity, rule: string, column: number, reason: string) => {
    if (reported.has(rule)) return;
    reported.add(rule);
    report(file, severity, rule, { line: number, column }, reason);
  };

  const handOn = (bytes: Uint8Array) => {
    const lines = decodeLine(bytes);
    if (number === 0 && !reported.has('byte-order-mark') && lines[0]?.startsWith('\uFEFF')) {
      number = 1;
      once(
        'warning',
        'byte-order-mark',
        1,
        'Unexpected byte-order mark, expected plain UTF-8; it was skipped',
      );
      number = 0;
      handOn(bytes.subarray(3));
      return;
    }
    const invalid = firstInvalid(lines.join('\r'), bytes);
    for (const [index, line] of lines.entries()) {
      number += 1;
      const end = line.length + 1;
      if (index < lines.length - 1)
        once(
          'warning',
          'carriage-return',
          end,
          'Unexpected carriage return, expected `\\n`; it was read as a line end',
        );
      else if (bytes.at(-1) === CARRIAGE_RETURN)
        once(
          'warning',
          'windows-line-ends',
          end,
          'Unexpected Windows line ends, expected `\\n`; they were read as such',
        );
      if (invalid?.line === index)
        once(
          'error',
          'invalid-utf-8',
          invalid.column,
          'Unexpected bytes that are no UTF-8, expected UTF-8; each from here on was read as U+FFFD',
        );
      onLine(clean(line));
    }
  };

  /** The text of a line, or of several that old Macs end with a carriage return alone. */
  const decodeLine = (bytes: Uint8Array): string[] => {
    const line = decoder.decode(bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes);
    return line.split('\r');
  };

  const clean = (line: string): string => {
    const control = line.search(FORBIDDEN);
    if (control < 0) return line;
    once(
      'warning',
      'control-character',
      control + 1,
      'Unexpected control character, expected text; it and others like it were left out',
    );
    return line.replace(ALL_FORBIDDEN, '');
  };

  /** Hands on the lines of bytes that hold whole lines alone. */
  const handOnAll = (bytes: Uint8Array) => {
    const text = decoder.decode(bytes);
    if (SUSPECT.test(text)) {
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        handOn(bytes.subarray(start, end));
        start = end + 1;
      }
      if (start < bytes.length) handOn(bytes.subarray(start));
      return;
    }
    // Decoding line by line takes many times as long, and hardly a dump needs it.
    const lines = text.split('\n');
    if (lines.at(-1) === '') lines.pop();
    number += lines.length;
    for (const line of lines) onLine(line);
  };

  return {
    write(bytes) {
      const end = bytes.lastIndexOf(LINE_FEED) + 1;
      if (end > 0) {
        handOnAll(concat([...pieces, bytes.subarray(0, end)]));
        pieces = [];
      }
      if (end < bytes.length) pieces.push(bytes.slice(end));
    },
    end() {
      if (pieces.length > 0) handOnAll(concat(pieces));
      pieces = [];
    },
  };
}

/**
 * The place of the first U+FFFD of a text that its bytes do not spell, as the 0-based number of its
 * line and the 1-based column; null when they spell all. Up to there text and bytes run in step.
 */
function firstInvalid(text: string, bytes: Uint8Array): { line: number; column: number } | null {
  const encoder = new TextEncoder();
  let offset = 0;
  let read = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    offset += encoder.encode(text.slice(read, at)).length;
    read = at;
    const isSpelled =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (isSpelled) continue;
    const before = text.slice(0, at).split('\r');
    return { line: before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return null;
}

function concat(pieces: Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
