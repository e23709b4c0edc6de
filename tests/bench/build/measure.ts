import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a command cost, with all processes that it started. */
export interface Cost {
  /** Seconds of all processors together. */
  cpu: number;
  /** Seconds from its start to its end. */
  wall: number;
  /** The most memory of any of its processes, in bytes. */
  peak: number;
}

/** Debian's package `time`: Node knows nothing of what the processes of a child cost. */
const TIME = '/usr/bin/time';

/**
 * Runs a command to its end.
 *
 * @param folder a folder for what is measured.
 */
export function measure(folder: string, command: string[], cwd = process.cwd()): Cost {
  const log = join(folder, 'time');
  const words = ['-f', '%U %S %e %M', '-o', log, ...command];
  const { status, stderr, error } = spawnSync(TIME, words, { cwd, encoding: 'utf8' });
  if (error || status !== 0) throw new Error(`${command.join(' ')}\n${stderr}`, { cause: error });
  const [user = 0, system = 0, wall = 0, kilobytes = 0] = readFileSync(log, 'utf8')
    .trim()
    .split(' ')
    .map(Number);
  return { cpu: user + system, wall, peak: kilobytes * 1024 };
}

/** Costs one after the other: the seconds add up, and the peak is the higher one. */
export function together(...costs: Cost[]): Cost {
  return {
    cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
    wall: costs.reduce((sum, { wall }) => sum + wall, 0),
    peak: Math.max(...costs.map(({ peak }) => peak)),
  };
}
