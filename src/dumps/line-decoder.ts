import type { VFile } from 'vfile';
import { createReportBytes, type ReportBytes } from './byte-problems.ts';
import { gatherLines, type ByteSink } from './gather-lines.ts';
import { createTranscoder } from './transcoder.ts';
import { firstInvalid } from './invalid-utf-8.ts';

/**
 * Characters that an XML 1.0 document, and so a feed or a page, may not hold (its section 2.2,
 * Char).
 */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'g');
/** What has to be looked at line by line. */
const SUSPECT = /[\0-\x08\x0B-\x1F\uFFFD-\uFFFF]/;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** A dump while it is decoded. */
interface Decoding {
  decoder: TextDecoder;
  report: ReportBytes;
  /** How many lines were decoded. */
  count: number;
}

/**
 * Decodes a dump: UTF-8 or UTF-16, with a byte-order mark or without, lines that end with `\n` or
 * `\r\n`. Each kind of difference is a problem on the file, at its first place. Only two things are
 * lost: bytes that are not UTF-8, which become U+FFFD, and control characters.
 *
 * @param onLines is given the text of one or more whole lines, without the end of the last.
 * @param enough how many bytes are decoded at once.
 */
export function createLineDecoder(
  file: VFile,
  onLines: (lines: string) => void,
  enough = 1 << 20,
): ByteSink {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const decoding: Decoding = { decoder, report: createReportBytes(file), count: 0 };
  const lines = gatherLines(enough, (bytes) => {
    const plain = decoding.count === 0 ? withoutMark(bytes) : bytes;
    onLines(decode(plain.at(-1) === LINE_FEED ? plain.subarray(0, -1) : plain, decoding));
  });
  return createTranscoder(lines, decoding.report);
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const isMarked = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
  return isMarked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
}

/** @param bytes whole lines, without the end of the last. */
function decode(bytes: Uint8Array, decoding: Decoding): string {
  const text = decoding.decoder.decode(bytes);
  // Decoding line by line takes many times as long, and hardly any dump needs it.
  if (SUSPECT.test(text)) return decodeSuspects(bytes, decoding);
  decoding.count += countLineFeeds(text) + 1;
  return text;
}

function decodeSuspects(bytes: Uint8Array, decoding: Decoding): string {
  const decoded: string[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    decoded.push(decodeSuspect(bytes.subarray(start, end), decoding));
    start = end + 1;
  }
  decoded.push(decodeSuspect(bytes.subarray(start), decoding));
  return decoded.join('\n');
}

/** Decodes what ends at one line feed: a line, or several that old Macs end with a carriage return. */
function decodeSuspect(bytes: Uint8Array, decoding: Decoding): string {
  const { decoder, report } = decoding;
  const isWindows = bytes.at(-1) === CARRIAGE_RETURN;
  const text = decoder.decode(isWindows ? bytes.subarray(0, -1) : bytes);
  const lines = text.split('\r');
  const invalid = firstInvalid(text, bytes);
  const cleaned = lines.map((line, index) => {
    decoding.count += 1;
    const end = { line: decoding.count, column: line.length + 1 };
    if (index < lines.length - 1) report('carriage-return', end);
    if (invalid?.line === index)
      report('invalid-utf-8', { line: decoding.count, column: invalid.column });
    return withoutControls(line, decoding);
  });
  return cleaned.join('\n');
}

function withoutControls(line: string, { count, report }: Decoding): string {
  const at = line.search(FORBIDDEN);
  if (at < 0) return line;
  report('control-character', { line: count, column: at + 1 });
  return line.replace(ALL_FORBIDDEN, '');
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
