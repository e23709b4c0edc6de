import type { VFile } from 'vfile';
import type { Listing } from '../schema/dump.ts';
import type { LineCount } from './line-count.ts';

/** What a dump turned out to say. */
export interface Content {
  /** One a day; a dump of a page or an answer has at most one. */
  listings: Listing[];
  lines: LineCount;
}

/** Takes the text of a dump piece by piece. It never throws: problems become messages on the file. */
export interface Reader {
  /** @param text one or more whole lines, without the line feed that ends the last. */
  lines(text: string): void;
  end(): Content;
}

/** A parser of one kind of dump. */
export interface Format {
  name: string;
  /** What it is and how its files are named, for a message that lists the formats. */
  description: string;
  /** Endings of its files' names, with their dot. What a file is, its name says. */
  endings: readonly string[];
  /**
   * Starts to read a dump.
   *
   * @param source path of the dump inside the dumps folder.
   */
  read(file: VFile, source: string): Reader;
}
