import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { hasCode } from './error-code.ts';

const POLL_MILLISECONDS = 250;

/**
 * Does work that only one process at a time may do; others wait for their turn.
 *
 * @param lock path of a file that exists while the work runs.
 */
export async function withLock<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  while (!take(lock)) await setTimeout(POLL_MILLISECONDS);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock where it is free, or its holder was killed. */
function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    if (!isRunning(holderOf(lock))) discard(lock);
    return false;
  }
}

/**
 * Discards a lock whose holder was killed. When two processes try at once, one may find the lock
 * that the other has just taken. So it is moved aside first, read there, and put back if its holder
 * is running.
 */
function discard(lock: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (isRunning(holderOf(aside))) renameSync(aside, lock);
  else rmSync(aside);
}

/** The process that a lock names; 0 when there is none, or it is about to be named. */
function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 0;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  if (pid === 0) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return hasCode(error, 'EPERM');
  }
}
