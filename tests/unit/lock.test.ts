import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { lockProblems, type LockedPackage } from '../lock/problems.ts';

const CHECK = fileURLToPath(new URL('../lock/check.ts', import.meta.url));
const LOCKS = ['package-lock.json', 'tests/engines/package-lock.json'];

test.each(LOCKS)('%s has the packages of every platform, and no addresses', (file) => {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  expect(lockProblems(lock.packages)).toEqual([]);
});

describe('what is wrong with a lock file', () => {
  const a = { optionalDependencies: { 'a-darwin': '1.0.0' } };

  test('an optional package that is not there', () => {
    const packages = { '': { optionalDependencies: { b: '^2.0.0' } }, 'node_modules/@x/a': a };
    expect(lockProblems(packages)).toEqual([
      'package.json may need b@^2.0.0',
      '@x/a may need a-darwin@1.0.0',
    ]);
  });

  test('an optional package of another version', () => {
    const packages = { 'node_modules/a': a, 'node_modules/a-darwin': { version: '2.0.0' } };
    expect(lockProblems(packages)).toEqual(['a may need a-darwin@1.0.0']);
  });

  test.each([
    'node_modules/b/node_modules/a/node_modules/a-darwin',
    'node_modules/b/node_modules/a-darwin',
    'node_modules/a-darwin',
  ])('nothing where the optional package is %s', (at) => {
    const packages = { 'node_modules/b/node_modules/a': a, [at]: { version: '1.0.0' } };
    expect(lockProblems(packages)).toEqual([]);
  });

  test('an optional package in the folder of another or behind a nearer one', () => {
    const packages = {
      'node_modules/b/node_modules/a': a,
      'node_modules/c/node_modules/a-darwin': { version: '1.0.0' },
      'node_modules/a-darwin': { version: '1.0.0' },
      'node_modules/b/node_modules/a-darwin': { version: '2.0.0' },
    };
    expect(lockProblems(packages)).toEqual(['a may need a-darwin@1.0.0']);
  });

  test('a package of one platform that all need', () => {
    const b = { version: '1.0.0', os: ['darwin', 'linux'], cpu: ['arm64'] };
    const packages = { 'node_modules/b': b, 'node_modules/c': { ...b, optional: true } };
    expect(lockProblems(packages)).toEqual([
      'b is for darwin, linux, arm64 alone, and not optional',
    ]);
  });

  test('a package with an address', () => {
    const packages = {
      'node_modules/a': {},
      'node_modules/b': { resolved: 'https://mirror.example/b/-/b-1.0.0.tgz' },
      'node_modules/c': { resolved: 'file:vendor/c' },
    };
    expect(lockProblems(packages)).toEqual(['b comes from https://mirror.example/b/-/b-1.0.0.tgz']);
  });
});

describe('the check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('says what a lock file lacks', () => {
    write({ optionalDependencies: { a: '1.0.0' } }, {});
    expect(check()).toEqual({
      status: 1,
      stderr:
        'package.json may need a@1.0.0\n' +
        'What a lock file lacks, `npm install --package-lock-only` adds.\n',
    });
  });

  test('succeeds when each platform has what it needs', () => {
    const a = { version: '1.0.0', integrity: 'sha512-a', optional: true, os: ['linux'] };
    write({ optionalDependencies: { a: '1.0.0' } }, { a });
    expect(check()).toEqual({ status: 0, stderr: '' });
  });

  test('says once what npm says on several platforms', () => {
    write({}, {});
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/package.json'), '{ "name": "a", "version": "1.0.0" }');
    writeFileSync(join(folder, 'package.json'), '{ "dependencies": { "a": "file:a" } }');
    const { status, stderr } = check();
    expect(status).toBe(1);
    expect(stderr.split('\n').filter((line) => line.startsWith('On '))).toEqual([
      'On linux x64 glibc, linux x64 musl, linux arm64 glibc, linux arm64 musl, darwin x64, ' +
        'darwin arm64, win32 x64, win32 arm64:',
    ]);
  });

  function write(manifest: object, packages: Record<string, object>) {
    const root = { name: 'fake', version: '1.0.0', ...manifest };
    const paths = Object.entries(packages).map(([name, it]) => [`node_modules/${name}`, it]);
    const lock = {
      ...root,
      lockfileVersion: 3,
      packages: Object.fromEntries([['', root], ...paths]) as object,
    };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(root));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  }

  function check() {
    const { status, stderr } = spawnSync(process.execPath, [CHECK], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stderr };
  }
});
