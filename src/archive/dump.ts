import { VFile } from 'vfile';
import { report } from './problem.ts';

/** What no XML 1.0 document may hold (its section 2.2, Char), and so no feed and no page. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

/**
 * Reads the bytes of a dump as text: UTF-8, `\n` line ends, no byte-order mark. What has to be
 * mended for that is a warning on the file; nothing is lost by it, except bytes that are no UTF-8,
 * which become U+FFFD.
 *
 * @param path where the dump lies; its last part is the file name.
 */
export function decodeDump(path: string, bytes: Uint8Array): VFile {
  const file = new VFile({ path });
  let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.startsWith('\uFEFF')) {
    report(
      file,
      'warning',
      'byte-order-mark',
      { line: 1, column: 1 },
      'Unexpected byte-order mark, expected plain UTF-8; it was skipped',
    );
    text = text.slice(1);
  }
  if (text.includes('\uFFFD')) reportInvalidBytes(file, text, bytes);
  const windowsLineEnd = text.indexOf('\r\n');
  if (windowsLineEnd >= 0) {
    report(
      file,
      'warning',
      'windows-line-ends',
      placeOf(text, windowsLineEnd),
      'Unexpected Windows line ends, expected `\\n`; they were read as such',
    );
    text = text.replaceAll('\r\n', '\n');
  }
  const control = text.search(FORBIDDEN);
  if (control >= 0) {
    report(
      file,
      'warning',
      'control-character',
      placeOf(text, control),
      'Unexpected control character, expected text; it and others like it were left out',
    );
    text = text.replaceAll(FORBIDDEN, '');
  }
  file.value = text;
  return file;
}

/**
 * A U+FFFD may stand in the dump itself; only one that the bytes do not spell is a problem. Up to
 * the first such, text and bytes run in step, so its place is known.
 */
function reportInvalidBytes(file: VFile, text: string, bytes: Uint8Array): void {
  const encoder = new TextEncoder();
  let offset = 0;
  let read = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    offset += encoder.encode(text.slice(read, at)).length;
    read = at;
    const spelled = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf;
    if (spelled) continue;
    report(
      file,
      'error',
      'invalid-utf-8',
      placeOf(text, at),
      'Unexpected bytes that are no UTF-8, expected UTF-8; each from here on was read as U+FFFD',
    );
    return;
  }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
