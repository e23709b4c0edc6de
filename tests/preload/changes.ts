/**
 * Counts what a program changes: each call that changes the disk, and each program that it starts.
 * Loaded before it, see `tests/programs.ts`. The programs that it starts are left alone.
 *
 * `CHANGES_LOG` names a file that is given all changes at the end, a line each. `KILL_AT` is the
 * number, from 1, of the change at which the program is killed: in the middle of one that writes a
 * file, before any other.
 */
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const CHANGES = [
  ...['appendFile', 'copyFile', 'cp', 'ftruncate', 'link', 'mkdir', 'mkdtemp', 'rename', 'rm'],
  ...['rmdir', 'symlink', 'truncate', 'unlink', 'write', 'writeFile', 'writev'],
];
const STARTS = ['exec', 'execFile', 'fork', 'spawn'];
/** Of these calls the second text is a path too. */
const OF_TWO_PATHS = /^(?:copyFile|cp|link|rename|symlink)/;

type Holder = Record<string, unknown>;
type Call = (this: unknown, ...given: unknown[]) => unknown;

const { CHANGES_LOG: log, KILL_AT: killAt } = process.env;
delete process.env['CHANGES_LOG'];
delete process.env['KILL_AT'];

const { appendFileSync, writeFileSync, writeSync } = fs;
const changes: string[] = [];

/** Puts a call that counts in the place of one. */
function count(holder: Holder, name: string): void {
  const call = holder[name] as Call | undefined;
  if (call === undefined) return;
  holder[name] = function (this: unknown, ...given: unknown[]) {
    // Standard output and standard error are not on the disk.
    if (given[0] === 1 || given[0] === 2) return call.apply(this, given);
    const paths = given.slice(0, OF_TWO_PATHS.test(name) ? 2 : 1);
    changes.push([name, ...paths.filter((path) => typeof path === 'string')].join(' '));
    if (changes.length !== Number(killAt)) return call.apply(this, given);
    if (!name.startsWith('writeFile')) return kill();
    const [file, content, ...rest] = given;
    return call.call(this, file, startOf(file, content), ...rest);
  };
}

/** Writes half of a file; of one that comes in pieces, the first of them. */
function startOf(file: unknown, content: unknown): unknown {
  if (typeof content === 'object' && content !== null && Symbol.asyncIterator in content)
    return firstOf(content as AsyncIterable<unknown>);
  const bytes = Buffer.from(content as string | Uint8Array);
  const isOpen = typeof file === 'object' && file !== null && 'fd' in file;
  writeFileSync((isOpen ? file.fd : file) as string, bytes.subarray(0, bytes.length >> 1));
  return kill();
}

async function* firstOf(pieces: AsyncIterable<unknown>) {
  for await (const piece of pieces) {
    yield piece;
    kill();
  }
}

function kill(): never {
  // Not the last one: what writes half of a file counts too.
  writeSync(2, `Killed at change ${killAt}: ${changes[Number(killAt) - 1]}\n`);
  process.kill(process.pid, 'SIGKILL');
  // Nothing more, in the moment until it is dead.
  for (;;);
}

const handle = await fs.promises.open(process.execPath);
const handles = Object.getPrototypeOf(handle) as Holder;
await handle.close();
for (const suffix of ['', 'Sync']) {
  for (const holder of [fs, fs.promises, handles] as unknown as Holder[])
    for (const name of CHANGES) count(holder, name + suffix);
  for (const name of STARTS) count(childProcess, name + suffix);
}
syncBuiltinESMExports();

if (log !== undefined)
  process.on('exit', () => appendFileSync(log, changes.map((change) => `${change}\n`).join('')));
