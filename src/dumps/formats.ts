import type { ListingContent } from '../schema/dump.ts';
import { apiJson } from './api-json.ts';
import type { Format, Origin } from './format.ts';
import { jsonl } from './jsonl.ts';
import { savedPage, webArchive } from './saved-page/index.ts';
import { text } from './text/index.ts';

/** Every known format of dumps. */
export const FORMATS = [
  text,
  savedPage,
  webArchive,
  apiJson,
  jsonl,
] as const satisfies readonly Format[];

/** The name of a known format; that of any other is a type error. */
export type FormatName = (typeof FORMATS)[number]['name'];

/** What one dump says of one day. */
export interface Listing extends ListingContent {
  /** Path of the dump inside the dumps folder, with `/` between its parts. */
  source: string;
  format: FormatName;
  /** Where it was handed on by an export of an archive: `source` is the dump that showed it. */
  relayed?: Relayed;
}

/** How an export handed a listing on. */
export interface Relayed extends Pick<Origin, 'places' | 'of'> {
  /** Path of the export inside the dumps folder. */
  by: string;
  /** Its own format. */
  format: FormatName;
}

/** A listing whose day is known. */
export type DatedListing = Listing & { day: string };
