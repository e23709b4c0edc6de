import type { ReportBytes } from './byte-problems.ts';
import type { ByteSink } from './gather-lines.ts';

/** How many bytes show in what a dump is written. */
const SAMPLE_BYTES = 256;
/** A text of which so many bytes in a hundred are zero, of every second byte, is not UTF-8. */
const ZEROS_OF_UTF_16 = 40;
/** A zero or two may stand in any text. */
const FEWEST_ZEROS = 4;
/** U+2000 and other spaces have theirs in the other byte. */
const ZEROS_OF_SPACES = 30;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'unknown';

/**
 * Turns a dump in UTF-16, with its mark or without, into UTF-8; one in UTF-8 passes as it is. Of
 * ASCII, which much of every dump is, UTF-16 has a zero in every second byte.
 *
 * @param report is told where the encoding cannot be known.
 */
export function createTranscoder(sink: ByteSink, report: ReportBytes): ByteSink {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let write: ((bytes: Uint8Array) => void) | null = null;
  let finish = () => sink.end();
  const begin = () => {
    const head = concat(waiting);
    waiting = [];
    const encoding = encodingOf(head.subarray(0, SAMPLE_BYTES));
    if (encoding === 'unknown') report('unknown-encoding', { line: 1, column: 1 });
    if (encoding === 'utf-8' || encoding === 'unknown') {
      write = (bytes) => sink.write(bytes);
    } else {
      const [decoder, encoder] = [new TextDecoder(encoding), new TextEncoder()];
      write = (bytes) => sink.write(encoder.encode(decoder.decode(bytes, { stream: true })));
      finish = () => {
        sink.write(encoder.encode(decoder.decode()));
        sink.end();
      };
    }
    write(head);
  };
  return {
    write(bytes) {
      if (write) {
        write(bytes);
        return;
      }
      waiting.push(bytes);
      size += bytes.length;
      if (size >= SAMPLE_BYTES) begin();
    },
    end() {
      if (!write && size > 0) begin();
      finish();
    },
  };
}

function encodingOf(head: Uint8Array): Encoding {
  const [first, second, third, fourth] = head;
  if (first === 0xff && second === 0xfe) {
    // The mark of UTF-32.
    return third === 0 && fourth === 0 ? 'unknown' : 'utf-16le';
  }
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  if (Math.max(...zeros) < FEWEST_ZEROS) return 'utf-8';
  const [even = 0, odd = 0] = zeros.map((count) => (count * 200) / head.length);
  if (odd > ZEROS_OF_UTF_16 && even < ZEROS_OF_SPACES) return 'utf-16le';
  if (even > ZEROS_OF_UTF_16 && odd < ZEROS_OF_SPACES) return 'utf-16be';
  return even + odd > ZEROS_OF_UTF_16 ? 'unknown' : 'utf-8';
}

function concat(pieces: Uint8Array[]): Uint8Array {
  const [first] = pieces;
  return first && pieces.length === 1 ? first : Uint8Array.from(Buffer.concat(pieces));
}
