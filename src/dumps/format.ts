import type { VFile } from 'vfile';
import type { ListingContent } from '../schema/dump.ts';
import type { Permalinks, Withdrawal } from '../schema/ledger.ts';
import type { LineCount } from './line-count.ts';

/** Where a listing comes from that an export of an archive hands on. */
export interface Origin {
  /** The dump that showed it, in the archive that was exported. */
  dump: string;
  /** The name of that dump's format. */
  format: string;
  /** The 1-based place of each entry in that dump: those of withdrawn papers are missing. */
  places: number[];
  /** How many entries that dump has of the day. */
  of: number;
}

/** A listing as a format gives it. */
export type ReadListing = ListingContent & { origin?: Origin };

/** What an export of an archive says besides listings. */
export interface Carried {
  /** Addresses of papers and organizations. */
  addresses: Pick<Permalinks, 'papers' | 'organizations'>;
  /** Withdrawn papers, by slug, each with its line. */
  withdrawn: Map<string, Withdrawal & { line: number }>;
}

/** What a dump turned out to say. */
export interface Content {
  /** One per day; a dump of a page has at most one, and an export one for each dump and day. */
  listings: ReadListing[];
  lines: LineCount;
  carried?: Carried;
}

/** Takes the text of a dump piece by piece. It never throws: problems become messages on the file. */
export interface Reader {
  /** @param text one or more whole lines, without the line feed that ends the last. */
  lines(text: string): void;
  end(): Content;
}

/**
 * How far a format is trusted. Where two formats state a fact, the one with the higher rank counts,
 * and among equals the latest. Any numbers will do: they are only compared with those of the other
 * formats.
 */
export interface Ranks {
  /** How well it keeps titles and abstracts. */
  text: number;
  /** How well it knows the day of publication. */
  published: number;
}

/** How the dumps of a format are named in the archive. */
export interface Naming {
  /** With its dot. */
  ending: string;
  /**
   * A name without its ending.
   *
   * @param listing of the dump.
   * @param given the name that the dump has, without its ending.
   */
  stemOf(
    listing: Pick<ListingContent, 'captured' | 'coverage'> & { day: string },
    given: string,
  ): string;
  /** What `stemOf` gives, with `-2` or a higher number at its end where the name was taken. */
  stem: RegExp;
}

/**
 * One kind of dump: how it is recognized, named, read and trusted. Each is a file, listed in
 * `formats.ts`.
 */
export interface Format {
  name: string;
  /** What it is and how its files are named, for a message that lists the formats. */
  description: string;
  /** Endings of its files' names, with their dot: the name of a file says what it is. */
  endings: readonly string[];
  ranks: Ranks;
  naming: Naming;
  /** Starts to read a dump. */
  read(file: VFile): Reader;
}
