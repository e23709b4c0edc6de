import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { archive } from '../built-site.ts';

const plain = 'tests/fixtures/text/plain/dump.txt';
const organization = 'tests/fixtures/text/organization/dump.txt';

/** An archive of two dumps: one adds an organization, a paper and a day to the other. */
async function arrange() {
  const root = mkdtempSync(join(tmpdir(), 'archive-remove-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const at = (path: string) => join(root, path);
  const second = at('2025-12-02.txt');
  writeFileSync(second, readFileSync(organization, 'utf8').replace(/^Dec 1$/m, 'Dec 2'));
  const run = async (command: string, ...words: string[]) => {
    const { code, stdout, stderr } = await archive(
      command,
      '--dumps',
      at('content/dumps'),
      ...(command === 'remove' ? ['--out', at('dist')] : []),
      ...words,
    ).then(
      (done) => ({ ...done, code: 0 }),
      (error: unknown) => error as { code: number; stdout: string; stderr: string },
    );
    const lines = (text: string) =>
      text
        .replaceAll(`${root}/`, '')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('- '));
    return { code, out: lines(stdout), err: lines(stderr) };
  };
  cpSync(plain, at('2025-12-01.txt'));
  await run('add', at('2025-12-01.txt'));
  const record = () => readFileSync(at('content/permalinks.json'), 'utf8');
  const before = record();
  await run('add', second);
  const has = (name: string) => existsSync(at(`content/dumps/${name}`));
  return { at, run, record, before, has };
}

test('a dump that nobody has seen goes, and the record is what it was before', async () => {
  const { run, record, before, has, at } = await arrange();
  expect(record()).not.toBe(before);
  expect(await run('remove', '2025-12-02.txt')).toEqual({
    code: 0,
    out: ['2025-12-02.txt: removed, and 3 addresses that nobody has seen'],
    err: [],
  });
  expect([record(), has('2025-12-02.txt'), has('2025-12-01.txt')]).toEqual([before, false, true]);
  expect((await run('remove', at('content/dumps/2025-12-01.txt'))).code).toBe(0);
  expect(has('2025-12-01.txt')).toBe(false);
});

test('a dump stays when the site shows something of it', async () => {
  const { run, record, has, at } = await arrange();
  const page = at('dist/days/2025-12-02/index.html');
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, '');
  const before = record();
  expect(await run('remove', '2025-12-02.txt')).toEqual({
    code: 1,
    out: [],
    err: [
      '2025-12-02.txt: kept, because 1 address of it was published:',
      '  /days/2025-12-02/',
      expect.stringMatching(
        /^Published addresses stay\. To withdraw a paper, keep the dump and name the last part of the paper's address in .*withdrawn\.json, with the day and the reason\.$/,
      ) as string,
    ],
  });
  expect([record(), has('2025-12-02.txt')]).toEqual([before, true]);
});

test('a dump stays when the record was committed with its addresses', async () => {
  const { run, has, at } = await arrange();
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd: at('content'),
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Add');
  const { code, err } = await run('remove', '2025-12-02.txt');
  expect([code, err.slice(0, 4), has('2025-12-02.txt')]).toEqual([
    1,
    [
      '2025-12-02.txt: kept, because 3 addresses of it were published:',
      '  /papers/beta/',
      '  /days/2025-12-02/',
      '  /organizations/reactiveai/',
    ],
    true,
  ]);
});

test('a dump that is not there is an error', async () => {
  const { run } = await arrange();
  expect(await run('remove', 'no-such.txt')).toMatchObject({
    code: 1,
    err: ['There is no dump no-such.txt', 'Give its name in content/dumps.'],
  });
});
