const LINE_FEED = 0x0a;

/** Takes bytes piece by piece. */
export interface ByteSink {
  /** @param bytes must not change later. */
  write(bytes: Uint8Array): void;
  /** There are no more. */
  end(): void;
}

/**
 * Gathers pieces of bytes until they hold whole lines.
 *
 * @param enough how many bytes are handed on at once, or more: few large pieces are faster than
 *   many small ones.
 * @param onLines is given whole lines, each with its line feed, except perhaps the very last.
 */
export function gatherLines(enough: number, onLines: (bytes: Uint8Array) => void): ByteSink {
  let waiting: Uint8Array[] = [];
  let size = 0;
  return {
    write(bytes) {
      waiting.push(bytes);
      size += bytes.length;
      if (size < enough || !bytes.includes(LINE_FEED)) return;
      const all = concat(waiting);
      const end = all.lastIndexOf(LINE_FEED) + 1;
      onLines(all.subarray(0, end));
      waiting = [all.subarray(end)];
      size = all.length - end;
    },
    end() {
      if (size > 0) onLines(concat(waiting));
      waiting = [];
      size = 0;
    },
  };
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
