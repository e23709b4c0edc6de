import type { ListingContent } from '../schema/dump.ts';
import { apiJson } from './api-json.ts';
import type { Format } from './format.ts';
import { jsonl } from './jsonl.ts';
import { text } from './text/index.ts';

/** Every known format of dumps. */
export const FORMATS = [text, apiJson, jsonl] as const satisfies readonly Format[];

/** The name of a known format; that of any other is a type error. */
export type FormatName = (typeof FORMATS)[number]['name'];

/** What one dump says of one day. */
export interface Listing extends ListingContent {
  /** Path of the dump inside the dumps folder, with `/` between its parts. */
  source: string;
  format: FormatName;
}

/** A listing whose day is known. */
export type DatedListing = Listing & { day: string };
