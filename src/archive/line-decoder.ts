import type { VFile } from 'vfile';
import { report, type Severity } from './problem.ts';

/** What no XML 1.0 document may hold (its section 2.2, Char), and so no feed and no page. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'g');
const LINE_FEED = 0x0a;

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
    const line = decoder.decode(bytes);
    // Old Macs end lines with a carriage return alone.
    const [first = '', ...others] = (line.endsWith('\r') ? line.slice(0, -1) : line).split('\r');
    number += 1;
    if (line.endsWith('\r'))
      once(
        'warning',
        'windows-line-ends',
        first.length + 1,
        'Unexpected Windows line ends, expected `\\n`; they were read as such',
      );
    if (others.length > 0)
      once(
        'warning',
        'carriage-return',
        first.length + 1,
        'Unexpected carriage return, expected `\\n`; it was read as a line end',
      );
    if (line.includes('\uFFFD')) {
      const column = firstInvalid(line, bytes);
      if (column)
        once(
          'error',
          'invalid-utf-8',
          column,
          'Unexpected bytes that are no UTF-8, expected UTF-8; each from here on was read as U+FFFD',
        );
    }
    onLine(clean(first));
    for (const other of others) {
      number += 1;
      onLine(clean(other));
    }
  };

  const clean = (text: string): string => {
    let line = text;
    if (number === 1 && line.startsWith('\uFEFF')) {
      once(
        'warning',
        'byte-order-mark',
        1,
        'Unexpected byte-order mark, expected plain UTF-8; it was skipped',
      );
      line = line.slice(1);
    }
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

  return {
    write(bytes) {
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        const piece = bytes.subarray(start, end);
        handOn(pieces.length > 0 ? concat([...pieces, piece]) : piece);
        pieces = [];
        start = end + 1;
      }
      if (start < bytes.length) pieces.push(bytes.subarray(start));
    },
    end() {
      if (pieces.length > 0) handOn(concat(pieces));
      pieces = [];
    },
  };
}

/**
 * The column of the first U+FFFD of a line that its bytes do not spell; 0 when they spell all. Up
 * to there text and bytes run in step, save for a byte-order mark.
 */
function firstInvalid(line: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  let offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let read = 0;
  for (let at = line.indexOf('\uFFFD'); at >= 0; at = line.indexOf('\uFFFD', at + 1)) {
    offset += encoder.encode(line.slice(read, at)).length;
    read = at;
    const isSpelled =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isSpelled) return at + 1;
  }
  return 0;
}

function concat(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
