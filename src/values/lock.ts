import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { ConfigError } from './config-error.ts';
import { sqliteCode } from './error-code.ts';

const POLL_MILLISECONDS = 250;
/** SQLite's code for a file that another connection has locked. */
const BUSY = 5;

/**
 * Does work that only one process at a time may do; others wait for their turn. The operating system
 * holds the lock, through SQLite, and drops it when its holder ends, however it ends: so none is ever
 * left behind, and no number of a process is taken for that of another.
 *
 * @param lock path of an empty file, which is made where it is not there, and stays.
 * @throws ConfigError when the file cannot be locked.
 */
export async function withLock<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  const database = openLock(lock);
  try {
    while (!take(lock, database)) await setTimeout(POLL_MILLISECONDS);
    return await work();
  } finally {
    database.close();
  }
}

function openLock(lock: string): DatabaseSync {
  try {
    return new DatabaseSync(lock, { timeout: 0 });
  } catch (cause) {
    throw cannotBeLocked(lock, cause);
  }
}

/** Takes the lock where it is free. */
function take(lock: string, database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (cause) {
    if (sqliteCode(cause) === BUSY) return false;
    throw cannotBeLocked(lock, cause);
  }
}

function cannotBeLocked(lock: string, cause: unknown): ConfigError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const hint = 'Remove the file if it is there, and make sure that its folder can be written.';
  return new ConfigError(`${lock} cannot be locked: ${why}`, hint, cause);
}
