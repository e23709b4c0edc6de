import { calendarDay } from '../values/calendar-day.ts';
import { cleanLine, cleanParagraphs, cleanUrl } from '../values/clean-text.ts';

/** A JSON object. */
export type JsonObject = Record<string, unknown>;

/**
 * The longest title, abstract and name that are read, in characters: anything longer is something
 * else.
 */
export const MAX_TITLE_LENGTH = 1000;
const MAX_ABSTRACT_LENGTH = 65_536;
const MAX_NAME_LENGTH = 200;

/** Reports a fact of a record that was not understood, and left out. */
export type Complain = (rule: string, reason: string) => void;

/** Reads the facts of a record. A fact that is absent or not understood is null or []. */
export interface Fields {
  line(name: string, maxLength: number): string | null;
  paragraphs(name: string): string | null;
  count(name: string): number | null;
  /** Names or keywords, in their order. */
  lines(name: string): string[];
  url(name: string): string | null;
  /** Addresses, in their order. */
  urls(name: string): string[];
  flag(name: string): boolean | null;
  /** `YYYY-MM-DD`, of a day or of a time in UTC. */
  day(name: string): string | null;
}

/** Whether a JSON value is an object, and not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the facts of a record; what is there but of the wrong kind goes to `complain`. */
export function fieldsOf(record: JsonObject, complain: Complain): Fields {
  const unexpected = (name: string, expected: string): null => leaveOut(complain, name, expected);
  const get = (name: string): unknown => valueOf(record, name);
  return {
    line: (name, maxLength) => lineOf(record, name, maxLength, complain),
    paragraphs: (name) => textOf(record, name, cleanParagraphs, MAX_ABSTRACT_LENGTH, complain),
    count(name) {
      const value = get(name);
      if (value === undefined || value === null) return null;
      const isCount = Number.isSafeInteger(value) && Number(value) >= 0;
      return isCount ? Number(value) : unexpected(name, 'a count');
    },
    lines(name) {
      const value = get(name);
      if (value === undefined || value === null) return [];
      if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
        unexpected(name, 'a list of texts');
        return [];
      }
      return value.map((item) => cleanLine(cutName(item))).filter(Boolean);
    },
    url(name) {
      const value = get(name);
      if (value === undefined || value === null || value === '') return null;
      const url = typeof value === 'string' ? cleanUrl(value) : null;
      return url ?? unexpected(name, 'an http or https address');
    },
    urls(name) {
      const value = get(name);
      if (value === undefined || value === null) return [];
      const all: unknown[] = Array.isArray(value) ? value : [value];
      const urls = all.flatMap((one) => (typeof one === 'string' ? (cleanUrl(one) ?? []) : []));
      if (urls.length < all.length) unexpected(name, 'a list of http or https addresses');
      return urls;
    },
    flag(name) {
      const value = get(name);
      if (value === undefined || value === null) return null;
      return typeof value === 'boolean' ? value : unexpected(name, 'true or false');
    },
    day(name) {
      const value = get(name);
      if (value === undefined || value === null) return null;
      const text = typeof value === 'string' ? value : '';
      const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(text);
      // Date.parse takes 31 February for 2 March.
      const isReal = match && calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
      const time = isReal ? Date.parse(inUtc(text)) : NaN;
      if (Number.isNaN(time)) return unexpected(name, 'a day such as `2024-01-09`');
      const day = new Date(time).toISOString().slice(0, 10);
      return /^(?!0000)\d{4}-/.test(day) ? day : unexpected(name, 'a year of four digits');
    },
  };
}

/** A text of a record as one line, for records that have little else. */
export function lineOf(
  record: JsonObject,
  name: string,
  maxLength: number,
  complain: Complain,
): string | null {
  return textOf(record, name, cleanLine, maxLength, complain);
}

function textOf(
  record: JsonObject,
  name: string,
  clean: (text: string) => string,
  maxLength: number,
  complain: Complain,
): string | null {
  const value = valueOf(record, name);
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return leaveOut(complain, name, 'a text');
  if (value.length > maxLength) {
    return leaveOut(complain, name, `at most ${maxLength} characters`);
  }
  return clean(value) || null;
}

function valueOf(record: JsonObject, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function leaveOut(complain: Complain, name: string, expected: string): null {
  const reason = `Unexpected value of \`${name}\`, expected ${expected}; it was left out`;
  complain('unexpected-value', reason);
  return null;
}

/** A name at its greatest length, without half of a surrogate pair. */
function cutName(name: string): string {
  return name.length <= MAX_NAME_LENGTH
    ? name
    : name.slice(0, MAX_NAME_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

/** A time without a zone is in UTC, on every machine. */
function inUtc(time: string): string {
  return /T[\d:.]+$/.test(time) ? `${time}Z` : time;
}
