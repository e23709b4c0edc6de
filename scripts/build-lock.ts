import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { hasCode } from '../src/site/error-code.ts';

/** Astro keeps parts of a running build beside the project's files, whatever folders are named. */
const LOCK = 'node_modules/.archive-build';
const POLL_MILLISECONDS = 250;

/** Does work that only one process at a time may do in this project; others wait for their turn. */
export async function withBuildLock<Result>(work: () => Promise<Result>): Promise<Result> {
  while (!take()) await setTimeout(POLL_MILLISECONDS);
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** Takes the lock where it is free, or its holder was killed. */
function take(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    if (!isRunning(holderOf(LOCK))) discard();
    return false;
  }
}

/**
 * Discards a lock whose holder was killed. Of two that try, one may meet the lock that the other
 * has just taken: moved aside, it can be looked at, and is put back.
 */
function discard(): void {
  const aside = `${LOCK}.${process.pid}`;
  try {
    renameSync(LOCK, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (isRunning(holderOf(aside))) renameSync(aside, LOCK);
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
