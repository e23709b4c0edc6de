import type { VFile } from 'vfile';
import { report, type Place, type Severity } from './problem.ts';

/** What no XML 1.0 document may hold (its section 2.2, Char), and so no feed and no page. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'g');
/** What has to be looked at line by line. */
const SUSPECT = /[\0-\x08\x0B-\x1F\uFFFD-\uFFFF]/;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Takes the bytes of a dump piece by piece and hands on its text. */
export interface LineDecoder {
  /** @param bytes must not change later. */
  write(bytes: Uint8Array): void;
  /** Hands on the last line, where the dump does not end with a line feed. */
  end(): void;
}

/**
 * Decodes a dump: UTF-8, lines that end with `\n`, no byte-order mark. What differs is a problem on
 * the file, once each, at its first place; nothing is lost by it but bytes that are no UTF-8, which
 * become U+FFFD, and control characters.
 *
 * @param onLines is given the text of one or more whole lines, without the end of the last.
 * @param enough how many bytes are decoded at once: few large pieces are faster than many small ones.
 */
export function createLineDecoder(
  file: VFile,
  onLines: (lines: string) => void,
  enough = 1 << 20,
): LineDecoder {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const reported = new Set<string>();
  /** Bytes that are not decoded yet, and how many they are. */
  let waiting: Uint8Array[] = [];
  let size = 0;
  /** How many lines were decoded. */
  let count = 0;
  let isStart = true;

  const once = (severity: Severity, rule: string, place: Place, reason: string) => {
    if (reported.has(rule)) return;
    reported.add(rule);
    report(file, severity, rule, place, reason);
  };

  /** Decodes what ends at one line feed: a line, or several that old Macs end with a carriage return. */
  const decodeSuspect = (bytes: Uint8Array): string => {
    const isWindows = bytes.at(-1) === CARRIAGE_RETURN;
    const text = decoder.decode(isWindows ? bytes.subarray(0, -1) : bytes);
    const lines = text.split('\r');
    const invalid = firstInvalid(text, bytes);
    const cleaned = lines.map((line, index) => {
      count += 1;
      const end = { line: count, column: line.length + 1 };
      if (index < lines.length - 1)
        once(
          'warning',
          'carriage-return',
          end,
          'Unexpected carriage return, expected `\\n`; it was read as a line end',
        );
      else if (isWindows)
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
          { line: count, column: invalid.column },
          'Unexpected bytes that are no UTF-8, expected UTF-8; each from here on was read as U+FFFD',
        );
      return clean(line);
    });
    return cleaned.join('\n');
  };

  const clean = (line: string): string => {
    const control = line.search(FORBIDDEN);
    if (control < 0) return line;
    once(
      'warning',
      'control-character',
      { line: count, column: control + 1 },
      'Unexpected control character, expected text; it and others like it were left out',
    );
    return line.replace(ALL_FORBIDDEN, '');
  };

  /** Hands on the lines of bytes that hold whole lines alone. */
  const handOn = (bytes: Uint8Array) => {
    if (isStart && BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte)) {
      once(
        'warning',
        'byte-order-mark',
        { line: 1, column: 1 },
        'Unexpected byte-order mark, expected plain UTF-8; it was skipped',
      );
      bytes = bytes.subarray(BYTE_ORDER_MARK.length);
    }
    isStart = false;
    const lines = bytes.at(-1) === LINE_FEED ? bytes.subarray(0, -1) : bytes;
    const text = decoder.decode(lines);
    if (!SUSPECT.test(text)) {
      // Decoding line by line takes many times as long, and hardly a dump needs it.
      count += countLineFeeds(text) + 1;
      onLines(text);
      return;
    }
    const decoded: string[] = [];
    let start = 0;
    for (let end = lines.indexOf(LINE_FEED); end >= 0; end = lines.indexOf(LINE_FEED, start)) {
      decoded.push(decodeSuspect(lines.subarray(start, end)));
      start = end + 1;
    }
    decoded.push(decodeSuspect(lines.subarray(start)));
    onLines(decoded.join('\n'));
  };

  return {
    write(bytes) {
      waiting.push(bytes);
      size += bytes.length;
      if (size < enough || !bytes.includes(LINE_FEED)) return;
      const all = concat(waiting);
      const end = all.lastIndexOf(LINE_FEED) + 1;
      handOn(all.subarray(0, end));
      waiting = [all.subarray(end)];
      size = all.length - end;
    },
    end() {
      if (size > 0) handOn(concat(waiting));
      waiting = [];
      size = 0;
    },
  };
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
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
