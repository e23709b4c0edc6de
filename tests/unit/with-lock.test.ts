import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ConfigError } from '../../src/values/config-error.ts';
import { withLock } from '../../src/values/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'with-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MODULE = new URL('../../src/values/lock.ts', import.meta.url).href;
const HOLD = `
  import { withLock } from ${JSON.stringify(MODULE)};
  await withLock(process.argv[1], () => {
    console.log('held');
    return new Promise(() => setInterval(() => {}, 1000));
  });`;

/** A process that takes a lock and never gives it back. */
async function holder(lock: string) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', HOLD, lock], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('work of one lock is done in turn, and gives what it gives', async () => {
  const lock = join(folder, 'turns');
  const said: string[] = [];
  const work = (name: string) =>
    withLock(lock, async () => {
      said.push(`${name} begins`);
      await new Promise(setImmediate);
      said.push(`${name} ends`);
      return name;
    });
  expect(await Promise.all([work('a'), work('b')])).toEqual(['a', 'b']);
  expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(readFileSync(lock, 'utf8')).toBe('');
});

test('work that fails leaves the lock free', async () => {
  const lock = join(folder, 'fails');
  const failed = withLock(lock, () => Promise.reject(new Error('no luck')));
  await expect(failed).rejects.toThrow('no luck');
  expect(await withLock(lock, () => Promise.resolve(2))).toBe(2);
});

test('a process waits for another, and goes on when that one is killed', async () => {
  const lock = join(folder, 'killed');
  const child = await holder(lock);
  const events: string[] = [];
  const waiting = withLock(lock, () => Promise.resolve(events.push('done')));
  child.once('exit', () => events.push('killed'));
  child.kill('SIGKILL');
  await waiting;
  expect(events).toEqual(['killed', 'done']);
});

test.each([
  ['a folder', (path: string) => mkdirSync(path)],
  ['a file of another kind', (path: string) => writeFileSync(path, 'notes '.repeat(500))],
])('%s cannot be a lock', async (name, put) => {
  const lock = join(folder, name);
  put(lock);
  const refused = withLock(lock, () => Promise.resolve());
  await expect(refused).rejects.toThrow(ConfigError);
  await expect(refused).rejects.toThrow(`${lock} cannot be locked: `);
});
