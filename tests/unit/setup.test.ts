import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { browserInstallers, browserPlaces } from '../../scripts/setup/browser.mjs';
import { moveAside, npmProgram } from '../../scripts/setup/npm.mjs';
import { outOfStep } from '../../scripts/setup/packages.mjs';
import { countChanges } from '../programs.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url));
const HERE = { platform: process.platform, arch: process.arch };
const onPosix = test.skipIf(process.platform === 'win32');

describe('which packages are out of step', () => {
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  const all = () => true;

  test('none when the record agrees and every package is there', () => {
    const wanted = { '': {}, 'node_modules/a': a };
    expect(outOfStep(wanted, { 'node_modules/a': a }, all, true)).toEqual([]);
  });

  test.each([
    ['missing from the record', { 'node_modules/a': a }, {}],
    ['another version', { 'node_modules/a': a }, { 'node_modules/a': { ...a, version: '2.0.0' } }],
    ['other content', { 'node_modules/a': a }, { 'node_modules/a': { ...a, integrity: 'x' } }],
    ['superfluous', {}, { 'node_modules/a': a }],
  ])('%s', (_, wanted, installed) => {
    expect(outOfStep(wanted, installed, all, true)).toEqual(['node_modules/a']);
  });

  test('deleted by hand, sorted', () => {
    const both = { 'node_modules/b': a, 'node_modules/a': a };
    const none = () => false;
    expect(outOfStep(both, both, none, true)).toEqual(['node_modules/a', 'node_modules/b']);
  });

  test('an optional package only once it was installed', () => {
    const optional = { 'node_modules/a': { ...a, optional: true } };
    expect(outOfStep(optional, {}, () => false, true)).toEqual([]);
    expect(outOfStep(optional, optional, () => false, true)).toEqual(['node_modules/a']);
    expect(outOfStep({}, optional, all, true)).toEqual(['node_modules/a']);
  });

  test.each([
    ['missing', { dev: true }, null],
    ['of another version', { dev: true }, { dev: true, version: '2.0.0' }],
    ['superfluous', null, { dev: true }],
    ['missing and optional without development', { devOptional: true }, null],
  ])('what only development needs, with development alone: %s', (_, want, have) => {
    const wanted = want ? { 'node_modules/a': { ...a, ...want } } : {};
    const installed = have ? { 'node_modules/a': { ...a, ...have } } : {};
    expect(outOfStep(wanted, installed, all, true)).toEqual(['node_modules/a']);
    expect(outOfStep(wanted, installed, all, false)).toEqual([]);
  });

  test('a package that only development needed and all need now', () => {
    const wanted = { 'node_modules/a': a };
    const installed = { 'node_modules/a': { ...a, dev: true } };
    expect(outOfStep(wanted, {}, all, false)).toEqual(['node_modules/a']);
    expect(outOfStep(wanted, installed, all, false)).toEqual([]);
  });
});

test('npm is the one that runs us, unless that is another package manager', () => {
  const cli = '/lib/npm/bin/npm-cli.js';
  expect(npmProgram({ npm_execpath: cli }, 'linux', '/bin/node')).toEqual(['/bin/node', cli]);
  const env = { npm_execpath: cli, npm_node_execpath: '/opt/node' };
  expect(npmProgram(env, 'linux', '/project/node_modules/node')).toEqual(['/opt/node', cli]);
  expect(npmProgram({ npm_execpath: '/lib/pnpm.cjs' }, 'linux', '/bin/node')).toEqual(['npm']);
  expect(npmProgram({}, 'win32', 'C:\\node.exe')).toEqual(['npm.cmd']);
});

describe('where browsers are looked for', () => {
  test('Linux: by name, then by folder of PATH', () => {
    expect(browserPlaces('linux', { PATH: '/a:relative:/b' })).toEqual([
      '/a/chromium',
      '/b/chromium',
      '/a/chromium-browser',
      '/b/chromium-browser',
      '/a/google-chrome',
      '/b/google-chrome',
      '/a/google-chrome-stable',
      '/b/google-chrome-stable',
    ]);
  });

  test('macOS: applications too', () => {
    expect(browserPlaces('darwin', { HOME: '/Users/me' })).toEqual([
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
  });

  test('Windows: program folders', () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' };
    expect(browserPlaces('win32', env)).toEqual([
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Local\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ]);
  });
});

test('browsers are installed with Playwright, then with apt-get, as root or with sudo', () => {
  const programs = (machine: Parameters<typeof browserInstallers>[0]) =>
    browserInstallers(machine).map(({ says, commands }) => [
      says,
      commands.map(([first]) => first),
    ]);
  expect(programs({ hasPlaywright: true, hasApt: true, isRoot: false })).toEqual([
    ['Downloading Chromium with Playwright', [expect.stringContaining('node_modules/')]],
    ['Installing Chromium with apt-get', ['sudo', 'sudo']],
  ]);
  expect(programs({ hasPlaywright: false, hasApt: true, isRoot: true })).toEqual([
    ['Installing Chromium with apt-get', ['/usr/bin/env', '/usr/bin/env']],
  ]);
  expect(programs({ hasPlaywright: false, hasApt: false, isRoot: true })).toEqual([]);
});

describe('packages', () => {
  test('the first run installs and stamps, the second is silent', () => {
    const root = project({ a: '1.0.0' });
    const first = setup(root);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout.split('\n')[0]).toBe('Installing packages …');
    expect(read(root, 'node_modules/a/index.js')).toBe('a 1.0.0');
    expect(stamp(root)).toEqual({ ...HERE, browser: null });
    expect(setup(root)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('a run with all in place changes nothing and starts no program', async () => {
    const root = project({ a: '1.0.0' });
    const run = () => countChanges([SCRIPT], { cwd: root, env: environment({}) });
    const first = await run();
    expect(first.stdout.split('\n')[0]).toBe('Installing packages …');
    expect(first.changes.filter((change) => change.startsWith('spawn'))).toHaveLength(1);
    expect(await run()).toEqual({ code: 0, stdout: '', stderr: '', changes: [] });
  });

  test('without dependencies there is nothing to install', () => {
    const root = project({});
    expect(setup(root)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(stamp(root)).toEqual({ ...HERE, browser: null });
  });

  test('what npm installed without us is trusted', () => {
    const root = project({ a: '1.0.0' });
    setup(root);
    fs.rmSync(path.join(root, 'node_modules/.setup.json'));
    expect(setup(root)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(stamp(root)).toEqual({ ...HERE, browser: null });
  });

  test.each(['node_modules/a', 'node_modules/a/package.json'])('a deleted %s is put back', (at) => {
    const root = project({ a: '1.0.0', b: '1.0.0' });
    setup(root);
    fs.rmSync(path.join(root, at), { recursive: true });
    const { status, stdout } = setup(root);
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'Installing packages …']);
    expect(read(root, 'node_modules/a/index.js')).toBe('a 1.0.0');
    expect(read(root, 'node_modules/b/index.js')).toBe('b 1.0.0');
    expect(setup(root).stdout).toBe('');
  });

  test.each(['platform', 'arch'])('those of another %s are replaced', (what) => {
    const root = project({ a: '1.0.0' });
    setup(root);
    write(root, 'node_modules/a/index.js', 'of elsewhere');
    const browser = '/bin/chromium';
    write(root, 'node_modules/.setup.json', JSON.stringify({ ...HERE, [what]: 'other', browser }));
    expect(setup(root)).toMatchObject({ status: 0, stderr: '' });
    expect(read(root, 'node_modules/a/index.js')).toBe('a 1.0.0');
    expect(stamp(root)).toEqual({ ...HERE, browser });
  });

  test('those of development come with --dev alone, and do no harm without', () => {
    const root = project({ a: '1.0.0' }, { dev: { b: '1.0.0' } });
    expect(setup(root)).toMatchObject({ status: 0, stderr: '' });
    expect(installed(root)).toEqual(['a']);
    expect(setup(root).stdout).toBe('');
    expect(setup(root, ['--dev'], { NODE_ENV: 'production' })).toMatchObject({ status: 0 });
    expect(installed(root)).toEqual(['a', 'b']);
    expect(setup(root, ['--dev']).stdout).toBe('');
    expect(setup(root).stdout).toBe('');
    expect(installed(root)).toEqual(['a', 'b']);
  });

  onPosix('--browser brings those of development too', () => {
    const root = project({}, { dev: { b: '1.0.0' } });
    const CHROMIUM_PATH = program(root, 'mine', 'echo Chromium 1.0');
    setup(root, ['--browser'], { CHROMIUM_PATH });
    expect(installed(root)).toEqual(['b']);
  });

  test('a lock file that lacks a package of package.json is refused', () => {
    const root = project({ a: '1.0.0' });
    const manifest = { dependencies: { a: 'file:vendor/a', b: 'file:vendor/b' } };
    write(root, 'package.json', JSON.stringify(manifest));
    write(root, 'vendor/b/package.json', '{ "name": "b", "version": "1.0.0" }');
    const { status, stderr } = setup(root);
    expect(status).toBe(1);
    expect(stderr).toContain('npm failed, for the reason above.');
    expect(trust(root)).toEqual([]);
  });

  test('a changed lock file is followed', () => {
    const root = project({ a: '1.0.0', b: '1.0.0' });
    setup(root);
    writeProject(root, { a: '2.0.0', c: '1.0.0' });
    expect(setup(root)).toMatchObject({ status: 0, stderr: '' });
    expect(read(root, 'node_modules/a/index.js')).toBe('a 2.0.0');
    expect(installed(root)).toEqual(['a', 'c']);
    expect(setup(root).stdout).toBe('');
  });

  test('without a lock file it fails', () => {
    const root = project({});
    fs.rmSync(path.join(root, 'package-lock.json'));
    expect(setup(root)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `package-lock.json is missing or unreadable in ${root}: restore it with \`git checkout package-lock.json\`.\n`,
    });
  });

  test('a failure of npm is told and leaves no trust', () => {
    const root = project({ a: '1.0.0' });
    fs.rmSync(path.join(root, 'vendor'), { recursive: true });
    const { status, stderr } = setup(root);
    expect(status).toBe(1);
    expect(stderr).toContain('npm failed, for the reason above.');
    expect(trust(root)).toEqual([]);
  });

  onPosix('a damaged program of the package `node` is replaced', () => {
    const root = project({ node: '24.0.0' });
    for (const file of ['vendor/node/package.json', 'package-lock.json']) {
      const withProgram = '"version":"24.0.0","bin":{"node":"bin/node"}';
      write(root, file, read(root, file).replace('"version":"24.0.0"', withProgram));
    }
    write(root, 'vendor/node/bin/node', 'x'.repeat(2_000_000));
    expect(setup(root)).toMatchObject({ status: 0, stderr: '' });
    fs.truncateSync(path.join(root, 'node_modules/node/bin/node'));
    expect(setup(root)).toMatchObject({ status: 0, stderr: '' });
    expect(fs.statSync(path.join(root, 'node_modules/.bin/node')).size).toBe(2_000_000);
    expect(setup(root).stdout).toBe('');
  });

  onPosix('the package `node` without its program is an error', () => {
    const root = project({ node: '24.0.0' });
    const { status, stderr } = setup(root);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'npm installed the package `node` without its program, node_modules/.bin/node: its install ' +
        'script did not run. Check that package.json has `"allowScripts": { "node": true }` and ' +
        'that `npm config get ignore-scripts` says false, then run again.\n',
    );
    expect(fs.existsSync(path.join(root, 'node_modules/.setup.json'))).toBe(false);
  });

  test('where the package `node` cannot be installed, a new Node does without and an old one not', () => {
    const root = project({ a: '1.0.0' }, { optional: { node: '24.0.0' } });
    const failing = { name: 'node', version: '24.0.0', scripts: { preinstall: 'exit 1' } };
    write(root, 'vendor/node/package.json', JSON.stringify(failing));
    for (const file of ['package.json', 'package-lock.json']) {
      const allowed = '"name":"fake","allowScripts":{"node":true}';
      write(root, file, read(root, file).replace('"name":"fake"', allowed));
    }
    const lock = read(root, 'package-lock.json');
    write(
      root,
      'package-lock.json',
      lock.replace('"optional":true', '"optional":true,"hasInstallScript":true'),
    );

    write(
      root,
      'old.cjs',
      "const versions = { ...process.versions, node: '22.18.0' };\nObject.defineProperty(process, 'versions', { value: versions });",
    );
    const old = setup(root, [], { NODE_OPTIONS: `--require ${root}/old.cjs` });
    expect(old.status).toBe(1);
    expect(old.stderr).toBe(
      `npm could not install Node 24, the package \`node\`, for ${process.platform} on ` +
        `${process.arch}, and this is Node 22.18.0. Run again, or install Node 24 or later from ` +
        'https://nodejs.org.\n',
    );
    expect(installed(root)).toEqual(['a']);
    expect(setup(root)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(stamp(root)).toEqual({ ...HERE, browser: null });
  });

  test('a program that runs leaves node_modules, and the one before it is deleted', () => {
    const root = project({});
    const cwd = process.cwd();
    process.chdir(root);
    try {
      for (const text of ['old', 'new']) {
        const from = write(root, 'node_modules/node/bin/node.exe', text);
        moveAside('node_modules/node/bin/node.exe');
        expect(fs.existsSync(from)).toBe(false);
        expect(read(root, '.node.old/node.exe')).toBe(text);
      }
      moveAside('node_modules/node/bin/node.exe');
      expect(fs.existsSync(path.join(root, '.node.old'))).toBe(false);
    } finally {
      process.chdir(cwd);
    }
  });
});

describe('an install that is stopped', () => {
  onPosix('by SIGKILL leaves nothing trusted, and the next run repairs it', async () => {
    const { root, child, group } = await setupInMiddleOfInstall();
    process.kill(-group, 'SIGKILL');
    await once(child, 'close');
    expect(trust(root)).toEqual([]);
    expect(read(root, 'node_modules/a/index.js')).toBe('half');

    expect(setup(root)).toMatchObject({ status: 0, stderr: '' });
    expect(read(root, 'node_modules/a/index.js')).toBe('a 2.0.0');
    expect(trust(root)).toEqual(['.package-lock.json', '.setup.json']);
  });

  onPosix.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s lets npm end and exits with %d', async (signal, exitCode) => {
    const { root, child } = await setupInMiddleOfInstall();
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([exitCode, null]);
    expect(read(root, 'ended')).toBe(signal);
    expect(trust(root)).toEqual([]);
  });

  /** Stops in an npm that has written half of a package over a complete install of another version. */
  async function setupInMiddleOfInstall() {
    const root = project({ a: '1.0.0' });
    setup(root);
    writeProject(root, { a: '2.0.0' });
    write(
      root,
      'npm-cli.js',
      `const fs = require('node:fs');
       for (const signal of ['SIGINT', 'SIGTERM']) {
         process.on(signal, () => { fs.writeFileSync('ended', signal); process.exit(1); });
       }
       fs.writeFileSync('node_modules/a/package.json', '{ "name": "a", "version": "2.0.0" }');
       fs.writeFileSync('node_modules/a/index.js', 'half');
       console.log('half');
       setInterval(() => {}, 1000);`,
    );
    const child = spawn(process.execPath, [SCRIPT], {
      cwd: root,
      env: environment({ npm_execpath: path.join(root, 'npm-cli.js') }),
      detached: true, // a process group of its own, to be killed as one
    });
    let stdout = '';
    for await (const text of child.stdout
      .setEncoding('utf8')
      .iterator({ destroyOnReturn: false })) {
      stdout += String(text);
      if (stdout === 'Installing packages …\nhalf\n') break;
    }
    child.stdout.resume();
    if (child.pid === undefined) throw new Error('The setup was not started.');
    return { root, child, group: child.pid };
  }
});

describe('browser', () => {
  onPosix('CHROMIUM_PATH that cannot be executed fails', () => {
    const root = project({});
    const CHROMIUM_PATH = write(root, 'chromium', 'text');
    expect(setup(root, ['--browser'], { CHROMIUM_PATH })).toMatchObject({
      status: 1,
      stderr:
        `CHROMIUM_PATH is ${CHROMIUM_PATH}, which is not the executable of a Chromium or Chrome. ` +
        'Correct it, or unset it to let this script look for one.\n',
    });
    expect(stamp(root)).toEqual({ ...HERE, browser: null });
  });

  onPosix('CHROMIUM_PATH goes before PATH', () => {
    const root = project({});
    const CHROMIUM_PATH = program(root, 'mine', 'echo Chromium 1.0');
    const PATH = path.dirname(program(root, 'bin/chromium', 'echo Chromium 1.0'));
    const { stdout } = setup(root, ['--browser'], { CHROMIUM_PATH, PATH });
    expect(stdout).toBe(`Using Chromium at ${CHROMIUM_PATH}\n`);
  });

  onPosix('one on PATH is taken once, and asked for its version only then', () => {
    const root = project({});
    const chromium = program(root, 'bin/chromium', 'echo >> asked; echo Chromium 1.0');
    const PATH = path.dirname(chromium);
    const found = { status: 0, stdout: `Using Chromium at ${chromium}\n`, stderr: '' };
    expect(setup(root, ['--browser'], { PATH })).toMatchObject(found);
    expect(stamp(root)).toEqual({ ...HERE, browser: chromium });
    expect(setup(root, ['--browser'], { PATH })).toMatchObject({ status: 0, stdout: '' });
    expect(read(root, 'asked')).toBe('\n');
  });

  onPosix(
    'another is found when the noted one is gone; one that does not run is passed over',
    () => {
      const root = project({});
      const chromium = program(root, 'bin/chromium', 'echo Chromium 1.0');
      const PATH = path.dirname(chromium);
      setup(root, ['--browser'], { PATH });
      fs.rmSync(chromium);
      program(root, 'bin/chromium-browser', 'echo Chromium is in another package; exit 1');
      const chrome = program(root, 'bin/google-chrome', 'echo Google Chrome 1.0');
      expect(setup(root, ['--browser'], { PATH }).stdout).toBe(`Using Chromium at ${chrome}\n`);
    },
  );

  test.runIf(process.platform === 'linux')('apt-get installs one where there is none', () => {
    const root = project({});
    program(root, 'chromium', 'echo Chromium 1.0');
    program(root, 'bin/sudo', 'shift; exec "$@"');
    program(
      root,
      'bin/apt-get',
      'echo "$DEBIAN_FRONTEND $*" >> asked; case "$*" in *install*) /bin/cp chromium bin/;; esac',
    );
    const PATH = path.join(root, 'bin');
    expect(setup(root, ['--browser'], { PATH }).stdout).toBe(
      `Installing Chromium with apt-get …\nUsing Chromium at ${root}/bin/chromium\n`,
    );
    expect(read(root, 'asked')).toBe(
      'noninteractive -o DPkg::Lock::Timeout=120 update\n' +
        'noninteractive -o DPkg::Lock::Timeout=120 install -y --no-install-recommends chromium\n',
    );
  });

  test.runIf(process.platform === 'linux')('when nothing helps it says what to do', () => {
    const root = project({});
    program(root, 'bin/sudo', 'shift; exec "$@"');
    program(root, 'bin/apt-get', 'echo no network >&2; exit 100');
    const { status, stderr } = setup(root, ['--browser'], { PATH: path.join(root, 'bin') });
    expect(status).toBe(1);
    expect(stderr.split('\n').filter((line) => !line.startsWith('$'))).toEqual([
      'Installing Chromium with apt-get:',
      'no network',
      '',
      'no network',
      '',
      'There is no Chromium or Chrome in the usual places, and the attempts above did not install ' +
        'one. Install Chromium or Chrome, or set CHROMIUM_PATH to its executable, then run again.',
      '',
    ]);
    expect(stamp(root)).toEqual({ ...HERE, browser: null });
  });
});

const projects: string[] = [];
afterAll(() => projects.forEach((root) => fs.rmSync(root, { recursive: true })));

interface Kinds {
  dev?: Record<string, string>;
  optional?: Record<string, string>;
}

/** A throw-away project whose dependencies, versions by name, are folders inside it. */
function project(dependencies: Record<string, string>, kinds: Kinds = {}): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'setup-')));
  projects.push(root);
  writeProject(root, dependencies, kinds);
  return root;
}

function writeProject(
  root: string,
  dependencies: Record<string, string>,
  { dev = {}, optional = {} }: Kinds = {},
) {
  const folders = (versions: Record<string, string>) =>
    Object.fromEntries(Object.keys(versions).map((name) => [name, `file:vendor/${name}`]));
  const manifest = {
    name: 'fake',
    version: '1.0.0',
    dependencies: folders(dependencies),
    devDependencies: folders(dev),
    optionalDependencies: folders(optional),
  };
  const packages: Record<string, object> = { '': manifest };
  for (const [name, version] of Object.entries({ ...dependencies, ...dev, ...optional })) {
    packages[`node_modules/${name}`] = {
      version,
      resolved: `file:vendor/${name}`,
      ...(name in dev ? { dev: true } : {}),
      ...(name in optional ? { optional: true } : {}),
    };
    write(root, `vendor/${name}/package.json`, JSON.stringify({ name, version }));
    write(root, `vendor/${name}/index.js`, `${name} ${version}`);
  }
  write(root, '.npmrc', 'install-links=true\n'); // copies instead of links, as from a registry
  write(root, 'package.json', JSON.stringify(manifest));
  const lock = { name: 'fake', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  write(root, 'package-lock.json', JSON.stringify(lock));
}

function setup(root: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: root,
    env: environment(env),
    encoding: 'utf8',
  });
}

/** This process's, without a browser that the developer may have chosen. */
function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, CHROMIUM_PATH: undefined, ...env };
}

/** The files that make the next run trust node_modules, as far as they exist. */
function trust(root: string): string[] {
  const files = ['.package-lock.json', '.setup.json'];
  return files.filter((name) => fs.existsSync(path.join(root, 'node_modules', name)));
}

/** The names of the packages in node_modules. */
function installed(root: string): string[] {
  const names = fs.readdirSync(path.join(root, 'node_modules'));
  return names.filter((name) => !name.startsWith('.')).sort();
}

function stamp(root: string): unknown {
  return JSON.parse(read(root, 'node_modules/.setup.json'));
}

function read(root: string, file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

function write(root: string, file: string, text: string, mode = 0o644): string {
  const at = path.join(root, file);
  fs.mkdirSync(path.dirname(at), { recursive: true });
  fs.writeFileSync(at, text, { mode });
  return at;
}

/** A shell script that can be executed. */
function program(root: string, file: string, script: string): string {
  return write(root, file, `#!/bin/sh\n${script}\n`, 0o755);
}
