import type { VFile } from 'vfile';
import { createLineDecoder } from './line-decoder.ts';
import { countLines, type LineKind } from './line-count.ts';
import { report } from './problem.ts';
import type { Content, Format, Reader, ReadListing } from './format.ts';
import { FORMATS, type FormatName, type Listing } from './formats.ts';

type Message = VFile['messages'][number];

/** One dump after parsing: its problems are the file's messages. */
export interface ParsedDump {
  file: VFile;
  /** Path inside the dumps folder, with `/` between its parts. */
  source: string;
  /** Null where it is not known. */
  format: FormatName | null;
  listings: Listing[];
  lines: Content['lines'];
  /** What an export of an archive says besides. */
  carried?: Content['carried'];
}

/** Takes the bytes of a dump piece by piece. */
export interface DumpReader {
  write(bytes: Uint8Array): void;
  end(): ParsedDump;
}

/**
 * Starts to read a dump in the format that its name states.
 *
 * @param file its path; problems become its messages.
 * @param source path of the dump inside the dumps folder.
 */
export function readDump(file: VFile, source: string): DumpReader {
  const known = FORMATS.find((format: Format) => format.endings.includes(file.extname ?? ''));
  const reader = known?.read(file) ?? rejectAll(file);
  const decoder = createLineDecoder(file, (lines) => {
    reader.lines(lines);
  });
  return {
    write(bytes) {
      decoder.write(bytes);
    },
    end() {
      decoder.end();
      const { listings, ...rest } = reader.end();
      file.messages.sort(comparePlaces);
      return {
        file,
        source,
        format: known?.name ?? null,
        listings: known ? listings.map((listing) => listingOf(listing, source, known.name)) : [],
        ...rest,
      };
    },
  };
}

/** A listing that an export hands on is that of the dump that showed it. */
function listingOf(
  { origin, ...content }: ReadListing,
  source: string,
  format: FormatName,
): Listing {
  if (!origin) return { source, format, ...content };
  const { dump, places, of } = origin;
  const known = FORMATS.find(({ name }) => name === origin.format);
  const relayed = { by: source, format, places, of };
  return { source: dump, format: known?.name ?? format, ...content, relayed };
}

/** The decoder, and parts of a parser, find their problems one after the other: each from the top. */
function comparePlaces(a: Message, b: Message): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function rejectAll(file: VFile): Reader {
  const known = FORMATS.map(({ name, description }) => `${name}, ${description}`).join('; ');
  const reason = `Unexpected kind of file, expected a dump of a known format: ${known}`;
  report(file, 'error', 'unknown-format', { line: 1, column: 1 }, reason);
  const kinds: LineKind[] = [];
  return {
    lines(text) {
      for (const line of text.split('\n')) kinds.push(line.trim() === '' ? 'blank' : 'reported');
    },
    end: () => ({ listings: [], lines: countLines(kinds) }),
  };
}
