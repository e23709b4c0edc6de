import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../src/archive/compare.ts';
import { ConfigError } from '../../src/site/config-error.ts';
import { removeLeftovers, writeWhole } from '../write-file.ts';

/** `<listing day>.json`, `<listing day>@<day of capture>.json`, or one of these with its number, from 2. */
const CAPTURE = /^(\d{4}-\d{2}-\d{2})(?:@(\d{4}-\d{2}-\d{2}))?(?:-(\d+))?\.json$/;

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
 * The name of the next capture of a listing day: the plain day for the first one, then with the
 * day of capture, then with a number too.
 *
 * @param captures what `capturesOf` gave.
 * @param today the day of this capture.
 * @example nextName('2025-11-19', ['2025-11-19.json'], '2025-12-01') // '2025-11-19@2025-12-01.json'
 */
export function nextName(day: string, captures: string[], today: string): string {
  if (captures.length === 0) return `${day}.json`;
  const numbers = captures
    .flatMap((name) => parseName(name) ?? [])
    .flatMap(({ capturedOn, number }) => (capturedOn === today ? number : []));
  const last = Math.max(0, ...numbers);
  return `${day}@${today}${last === 0 ? '' : `-${last + 1}`}.json`;
}

function parseName(name: string) {
  const [, day, capturedOn = '', number = '1'] = CAPTURE.exec(name) ?? [];
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
 * Opens a folder of dumps, which is made when it is not there, and removes what a killed run left
 * half-written.
 *
 * @throws ConfigError when the folder cannot be used; so does each function.
 */
export async function openCaptures(folder: string): Promise<Captures> {
  const inFolder = async <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((cause: unknown) => {
      const why = cause instanceof Error ? cause.message : String(cause);
      const hint = 'Name a folder that can be written with --dumps.';
      const message = `The dumps folder ${folder} cannot be used: ${why}`;
      throw Object.assign(new ConfigError(message, hint), { cause });
    });

  await inFolder(mkdir(folder, { recursive: true }));
  await inFolder(removeLeftovers(folder, (name) => CAPTURE.test(name)));
  return {
    of: async (day) => capturesOf(day, await inFolder(readdir(folder))),
    read: (name) => inFolder(readFile(join(folder, name))),
    save: (name, body) => writeWhole(join(folder, name), body),
  };
}
