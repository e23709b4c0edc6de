import type { RelatedCache } from './index.ts';

/** Changes whenever what the cache holds, or how it was worked out, changes. */
const VERSION = 'related-papers 1';
const LENGTH_BYTES = 8;

/**
 * What a run of `relatedPapers` leaves, as bytes: a line of JSON with the names and the lengths, the
 * texts as JSON, and the numbers in the byte order of the machine, which is named: a cache is not
 * carried from one machine to another.
 */
export function writeCache(cache: RelatedCache): Uint8Array {
  const { ids, digests, stems, terms, statistics, vectors, pools } = cache;
  const texts = { ids, digests, stems, digest: statistics.digest, papers: statistics.papers };
  const columns: Column[] = [
    Float64Array.from(terms),
    Float64Array.from(statistics.levels.keys()),
    Uint8Array.from(statistics.levels.values()),
    vectors.offsets,
    vectors.terms,
    vectors.weights,
    vectors.starts,
    vectors.lengths,
    pools.rows,
    pools.likenesses,
  ];
  const head = new TextEncoder().encode(
    JSON.stringify({
      version: VERSION,
      order: BYTE_ORDER,
      lengths: columns.map(({ length }) => length),
      texts,
    }),
  );
  const size = columns.reduce((sum, { byteLength }) => aligned(sum + byteLength), 0);
  const start = aligned(LENGTH_BYTES + head.length);
  const bytes = new Uint8Array(start + size);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, LENGTH_BYTES);
  let at = start;
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at = aligned(at + column.byteLength);
  }
  return bytes;
}

/** @returns undefined for what another version, another machine or a build that was stopped left. */
export function readCache(bytes: Uint8Array): RelatedCache | undefined {
  if (bytes.length < LENGTH_BYTES) return undefined;
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = parseHead(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + headLength));
  if (!head) return undefined;
  let at = aligned(LENGTH_BYTES + headLength);
  const sizes = COLUMNS.map((kind, index) => kind.BYTES_PER_ELEMENT * (head.lengths[index] ?? 0));
  if (at + sizes.reduce((sum, size) => aligned(sum + size), 0) !== bytes.length) return undefined;
  const take = <Kind extends Column>(kind: Construct<Kind>, index: number): Kind => {
    const from = at;
    at = aligned(at + (sizes[index] ?? 0));
    // A copy that begins at its own buffer's start: a Buffer's `slice` is a view of another.
    return new kind(new Uint8Array(bytes.subarray(from, from + (sizes[index] ?? 0))).buffer);
  };
  const terms = Array.from(take(Float64Array, 0));
  const levelKeys = take(Float64Array, 1);
  const levels = take(Uint8Array, 2);
  const { ids, digests, stems, digest, papers } = head.texts;
  return {
    ids,
    digests,
    stems,
    terms,
    statistics: {
      digest,
      papers,
      levels: new Map(Array.from(levelKeys, (key, index) => [key, levels[index] ?? 0])),
    },
    vectors: {
      offsets: take(Uint32Array, 3),
      terms: take(Uint32Array, 4),
      weights: take(Uint16Array, 5),
      starts: take(Uint16Array, 6),
      lengths: take(Uint16Array, 7),
    },
    pools: { rows: take(Uint32Array, 8), likenesses: take(Uint32Array, 9) },
  };
}

const COLUMNS = [
  Float64Array,
  Float64Array,
  Uint8Array,
  Uint32Array,
  Uint32Array,
  Uint16Array,
  Uint16Array,
  Uint16Array,
  Uint32Array,
  Uint32Array,
];

type Column = Float64Array | Uint32Array | Uint16Array | Uint8Array;
type Construct<Kind> = new (buffer: ArrayBuffer) => Kind;

interface Head {
  version: string;
  order: number;
  lengths: number[];
  texts: {
    ids: string[];
    digests: string[];
    stems: string[];
    digest: string;
    papers: number;
  };
}

const BYTE_ORDER = new Uint8Array(new Uint16Array([1]).buffer)[0] ?? 0;

/** Every column begins at a multiple of 8. */
const aligned = (at: number) => Math.ceil(at / 8) * 8;

function parseHead(bytes: Uint8Array): Head | undefined {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(`{"version":"${VERSION}"`) || !text.endsWith('}}')) return undefined;
  const head = JSON.parse(text) as Head;
  return head.order === BYTE_ORDER ? head : undefined;
}
