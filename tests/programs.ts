import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Arguments of Node that set the clock of a program to the variable `NOW`. */
export const WITH_CLOCK = ['--import', new URL('preload/clock.ts', import.meta.url).href];

/** Arguments of Node that count what a program changes. */
const WITH_CHANGES = ['--import', new URL('preload/changes.ts', import.meta.url).href];

const execute = promisify(execFile);

/**
 * The command line of a program, as the owner has it.
 *
 * @param script path of its script.
 * @returns runs it with the words that it is given; a run that fails is rejected, with its code and
 *   what it printed.
 */
export function commandLine(script: string) {
  return (...words: string[]) => execute(process.execPath, [script, ...words]);
}

/** How a program ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Where a program runs, and with which variables beside those of this process. */
interface Surroundings {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/** Runs Node to its end. */
export function runNode(words: string[], surroundings?: Surroundings): Promise<Ended> {
  return run([process.execPath, ...words], surroundings);
}

/** Runs a program to its end. */
export async function run(
  [program = '', ...words]: string[],
  { env, ...options }: Surroundings = {},
): Promise<Ended> {
  const child = spawn(program, words, {
    ...options,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = [child.stdout, child.stderr].map((stream) =>
    stream.setEncoding('utf8').toArray(),
  );
  const [code] = (await once(child, 'close')) as [number | null];
  const [stdout = '', stderr = ''] = (await Promise.all(printed)).map((parts) => parts.join(''));
  return { code, stdout, stderr };
}

/**
 * Runs Node to its end and counts what it changes.
 *
 * @returns with `changes`: each call that changed the disk, with its paths, and each program that was
 *   started.
 */
export async function countChanges(
  words: string[],
  { env, ...options }: Surroundings = {},
): Promise<Ended & { changes: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-changes-'));
  const log = join(folder, 'log');
  const ended = await runNode([...WITH_CHANGES, ...words], {
    ...options,
    env: { ...env, CHANGES_LOG: log },
  });
  const changes = readFileSync(log, 'utf8').split('\n').slice(0, -1);
  rmSync(folder, { recursive: true });
  return { ...ended, changes };
}

/**
 * Runs Node and kills it at one of its changes: in the middle of one that writes a file, before any
 * other.
 *
 * @param change its number, from 1.
 * @returns the change; null where the program ended before it, as it should.
 * @throws Error where it failed.
 */
export async function killAt(
  change: number,
  words: string[],
  { env, ...options }: Surroundings = {},
): Promise<string | null> {
  const { code, stderr } = await runNode([...WITH_CHANGES, ...words], {
    ...options,
    env: { ...env, KILL_AT: String(change) },
  });
  const [, killed] = /^Killed at change \d+: (.*)\n$/m.exec(stderr) ?? [];
  if (killed === undefined && code !== 0) throw new Error(stderr);
  return killed ?? null;
}
