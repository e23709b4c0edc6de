/** What stands for bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

/**
 * The place of the first U+FFFD of a text that is not in its bytes: the 0-based number of its line
 * (a carriage return ends a line) and the 1-based column; null when all are in the bytes. Up to
 * there, text and bytes run in step.
 */
export function firstInvalid(
  text: string,
  bytes: Uint8Array,
): { line: number; column: number } | null {
  const encoder = new TextEncoder();
  let offset = 0;
  let read = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
    offset += encoder.encode(text.slice(read, at)).length;
    read = at;
    if (isSpelled(bytes, offset)) continue;
    const before = text.slice(0, at).split('\r');
    return { line: before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return null;
}

function isSpelled(bytes: Uint8Array, offset: number): boolean {
  return bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
}
