import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiJson } from '../dumps/api-json.ts';
import { DAY_STEM } from '../dumps/named-by-day.ts';
import { compareText } from '../values/compare.ts';
import { ConfigError } from '../values/config-error.ts';
import { removeLeftovers, writeWhole } from '../values/write-file.ts';

const { ending: ENDING } = apiJson.naming;

/**
 * The captures of a listing day among file names, in the order in which they were made.
 *
 * @example
 * capturesOf('2025-11-19', ['2025-11-19@2025-12-01.json', '2025-11-19.json'])
 * // ['2025-11-19.json', '2025-11-19@2025-12-01.json']
 */
export function capturesOf(day: string, names: string[]): string[] {
  return names
    .flatMap((name) => parseName(name) ?? [])
    .filter((capture) => capture.day === day)
    .toSorted((a, b) => compareText(a.capturedOn, b.capturedOn) || a.number - b.number)
    .map(({ name }) => name);
}

/**
 * Whether one of the captures of a listing day shows its final state: it was made after that day,
 * or its name does not say when.
 *
 * @param captures what `capturesOf` gave.
 * @example hasFinal('2025-11-19', ['2025-11-19@2025-11-19.json']) // false
 */
export function hasFinal(day: string, captures: string[]): boolean {
  return captures
    .flatMap((name) => parseName(name) ?? [])
    .some(({ capturedOn }) => capturedOn === '' || capturedOn > day);
}

/**
 * The name of the next capture of a listing day, with a number when it is not the first of its day
 * of capture.
 *
 * @param captures what `capturesOf` gave.
 * @param capturedOn the day of this capture.
 * @example nextName('2025-11-19', ['2025-11-19.json'], '2025-12-01') // '2025-11-19@2025-12-01.json'
 */
export function nextName(day: string, captures: string[], capturedOn: string): string {
  const numbers = captures
    .flatMap((name) => parseName(name) ?? [])
    .flatMap((capture) => (capture.capturedOn === capturedOn ? capture.number : []));
  const last = Math.max(0, ...numbers);
  return `${day}@${capturedOn}${last === 0 ? '' : `-${last + 1}`}${ENDING}`;
}

/**
 * Parses the name of a capture. One without its day of capture comes from elsewhere, and counts as
 * older.
 */
function parseName(name: string) {
  if (!name.endsWith(ENDING)) return null;
  const stem = DAY_STEM.exec(name.slice(0, -ENDING.length));
  const [, day, capturedOn = '', number = '1'] = stem ?? [];
  return day === undefined ? null : { name, day, capturedOn, number: Number(number) };
}

/** The captures in a folder of dumps. */
export interface Captures {
  /** Names of the captures of a listing day, oldest first. */
  of: (day: string) => Promise<string[]>;
  read: (name: string) => Promise<Buffer>;
  /** Saves a capture: whole, and on the disk, before it has its name. */
  save: (name: string, body: Uint8Array) => Promise<void>;
}

/**
 * Opens a folder of dumps, or creates it, and removes what a killed run left half-written.
 *
 * @throws ConfigError when the folder cannot be used; so does each function.
 */
export async function openCaptures(folder: string): Promise<Captures> {
  const inFolder = async <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((cause: unknown) => {
      const why = cause instanceof Error ? cause.message : String(cause);
      const hint = 'Choose a writable folder with --dumps.';
      const message = `The dumps folder ${folder} cannot be used: ${why}`;
      throw new ConfigError(message, hint, cause);
    });

  await inFolder(mkdir(folder, { recursive: true }));
  await inFolder(removeLeftovers(folder, (name) => parseName(name) !== null));
  return {
    of: async (day) => capturesOf(day, await inFolder(readdir(folder))),
    read: (name) => inFolder(readFile(join(folder, name))),
    save: (name, body) => writeWhole(join(folder, name), body),
  };
}
