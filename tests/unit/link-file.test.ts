import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { linkFile } from '../../src/values/link-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-link-'));
/** Most often a file system of its own. */
const MEMORY = '/dev/shm';
const isElsewhere = existsSync(MEMORY) && statSync(MEMORY).dev !== statSync(folder).dev;
const elsewhere = isElsewhere ? mkdtempSync(join(MEMORY, 'archive-link-')) : folder;
afterAll(() => {
  for (const each of [folder, elsewhere]) rmSync(each, { recursive: true, force: true });
});

const from = join(folder, 'from');
const time = new Date('2025-01-01T00:00:00Z');
writeFileSync(from, 'text');
utimesSync(from, time, time);

test('a file gets a second name', () => {
  linkFile(from, join(folder, 'to'));
  expect(statSync(join(folder, 'to')).ino).toBe(statSync(from).ino);
});

test.skipIf(!isElsewhere)(
  'on another file system it is copied with its time (needs /dev/shm)',
  () => {
    const to = join(elsewhere, 'to');
    linkFile(from, to);
    expect(readFileSync(to, 'utf8')).toBe('text');
    expect(statSync(to).mtime).toEqual(time);
  },
);

test('what cannot be linked for another reason is an error', () => {
  expect(() => linkFile(join(folder, 'nothing'), join(folder, 'other'))).toThrow('ENOENT');
});
