import type { VFile } from 'vfile';
import type { Listing } from '../../schema.ts';
import { countLines, type LineCount, type LineKind } from '../line-count.ts';
import { report } from '../problem.ts';
import { text } from './text/index.ts';

/** A parser of one kind of dump. */
export interface Format {
  name: string;
  /** What it is and how its files are named, for a message that lists the formats. */
  description: string;
  /** Whether a file is of this format, told from what the file is, not by trying to parse it. */
  recognizes(file: VFile): boolean;
  /**
   * Reads a dump. It never throws: problems become messages on the file.
   *
   * @param source path of the dump inside the dumps folder.
   */
  parse(file: VFile, source: string): { listing: Listing; lines: LineCount };
}

/** Every known format. */
const FORMATS: readonly Format[] = [text];

/** One dump after parsing: its problems are the file's messages. */
export interface ParsedDump {
  file: VFile;
  /** Path inside the dumps folder, with `/` between its parts. */
  source: string;
  /** Null where the format is not known. */
  listing: Listing | null;
  lines: LineCount;
}

/**
 * Parses a dump with the format that recognizes it.
 *
 * @param file its decoded text.
 * @param source path of the dump inside the dumps folder.
 */
export function parseDump(file: VFile, source: string): ParsedDump {
  const format = FORMATS.find((candidate) => candidate.recognizes(file));
  if (format) return { file, source, ...format.parse(file, source) };
  const known = FORMATS.map(({ name, description }) => `${name}, ${description}`).join('; ');
  const reason = `Unexpected kind of file, expected a dump of a known format: ${known}`;
  report(file, 'error', 'unknown-format', { line: 1, column: 1 }, reason);
  const lines = String(file).split('\n');
  if (lines.at(-1) === '') lines.pop();
  const kinds = lines.map((line): LineKind => (line.trim() === '' ? 'blank' : 'reported'));
  return { file, source, listing: null, lines: countLines(kinds) };
}
