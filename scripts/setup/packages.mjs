import fs from 'node:fs';
import path from 'node:path';
import { run, SetupError } from './run.mjs';
import { readJson, readStamp, STAMP, writeStamp } from './stamp.mjs';

const LOCK = 'package-lock.json';

/** npm's own record of what it installed. It writes it last, when all else has succeeded. */
const RECORD = 'node_modules/.package-lock.json';

/**
 * The program in the package `node`, put there by its install script. Without that there is a text
 * of a few bytes or nothing.
 */
export const NODE =
  process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/.bin/node';
const SMALLEST_NODE_BYTES = 1_000_000;

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry
 * @typedef {Record<string, Entry>} Packages as in a lock file, by path; '' is the project itself
 */

/**
 * Makes node_modules what package-lock.json says. Trusts npm's record where every package it names
 * is there. The record and our stamp are removed before npm is called, so an install that was
 * stopped in the middle leaves neither, and the next run begins anew.
 *
 * @returns {Promise<void>}
 * @throws {SetupError} when the lock file is unusable, npm fails or the outcome is not complete
 */
export async function providePackages() {
  const wanted = readJson(LOCK)?.packages;
  if (!wanted) {
    throw new SetupError(
      `${LOCK} is missing or unreadable in ${process.cwd()}: restore it with \`git checkout ${LOCK}\`.`,
    );
  }
  const here = { platform: process.platform, arch: process.arch };
  const stamp = readStamp();
  let broken = brokenPackages(wanted);
  const way = repair(stamp, here, broken);
  if (stamp && !way) return;

  if (way) {
    console.log('Installing packages …');
    await install(way === 'mend' ? broken.filter((at) => !isThere(at)) : everything());
    broken = brokenPackages(wanted);
  }
  if (broken.length > 0) throw new SetupError(incomplete(broken));
  writeStamp({ ...here, browser: stamp?.browser ?? null });
}

/**
 * Paths, sorted, of the packages that are missing, superfluous or another version than wanted.
 * A missing optional package is none of them, as most are for other platforms. Nor is one that
 * npm installed though the lock file lacks it: written on one platform, npm's lock files may lack
 * those for others (https://github.com/npm/cli/issues/4828).
 *
 * @param {Packages} wanted of package-lock.json
 * @param {Packages} installed of npm's record, empty when there is none
 * @param {(path: string) => boolean} isThere
 * @returns {string[]}
 */
export function outOfStep(wanted, installed, isThere) {
  const paths = new Set([...Object.keys(wanted), ...Object.keys(installed)]);
  paths.delete('');
  return [...paths].sort().filter((at) => {
    const have = installed[at];
    const want = wanted[at] ?? (have?.optional ? have : undefined);
    if (!have || !want) return !want?.optional;
    return want.version !== have.version || want.integrity !== have.integrity || !isThere(at);
  });
}

/**
 * What npm has to begin with: `mend` keeps what is right, but only where a setup succeeded before
 * on this platform; `renew` begins with an empty folder.
 *
 * @param {{ platform: string, arch: string } | null} stamp
 * @param {{ platform: string, arch: string }} here
 * @param {string[]} broken as {@link outOfStep} lists them
 * @returns {'mend' | 'renew' | null} null when there is nothing to do
 */
export function repair(stamp, here, broken) {
  if (stamp && (stamp.platform !== here.platform || stamp.arch !== here.arch)) return 'renew';
  if (broken.length === 0) return null;
  return stamp ? 'mend' : 'renew';
}

/**
 * The npm that runs us, else the one on PATH. Other package managers set `npm_execpath` too, but
 * do not follow package-lock.json.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @param {string} node
 * @returns {string[]} a program and its first arguments
 */
export function npmProgram(env, platform, node) {
  const cli = env.npm_execpath;
  if (cli && path.basename(cli) === 'npm-cli.js') return [node, cli];
  return [platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** @param {Packages} wanted */
function brokenPackages(wanted) {
  return outOfStep(wanted, readJson(RECORD)?.packages ?? {}, isThere);
}

/** @param {string} at */
function isThere(at) {
  if (!fs.existsSync(`${at}/package.json`)) return false;
  if (at !== 'node_modules/node') return true;
  return (fs.statSync(NODE, { throwIfNoEntry: false })?.size ?? 0) > SMALLEST_NODE_BYTES;
}

/** All that is in node_modules. The folder itself stays: it may be a mount. */
function everything() {
  if (!fs.existsSync('node_modules')) return [];
  return fs.readdirSync('node_modules').map((name) => `node_modules/${name}`);
}

/**
 * Lets npm put in what package-lock.json has. Not with `npm ci`: that refuses a lock file which
 * lacks optional packages for this platform, see {@link outOfStep}.
 *
 * @param {string[]} unwanted paths to remove first, as npm may take them for whole
 */
async function install(unwanted) {
  for (const at of [STAMP, RECORD, ...unwanted]) {
    // Only what npm put there: the target of a `file:` link is the user's own.
    if (at.includes('node_modules/')) remove(at);
  }
  const { ok, output } = await run(
    [
      ...npmProgram(process.env, process.platform, process.execPath),
      ...['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
      '--include=dev', // also where NODE_ENV is production
    ],
    { shown: true },
  );
  if (!ok) {
    throw new SetupError(
      `${output}npm failed, for the reason above. It takes the packages from the network: see ` +
        'that it is there, then run again. If that does not help, delete node_modules first.',
    );
  }
}

/** @param {string} at */
function remove(at) {
  try {
    fs.rmSync(at, { recursive: true, force: true });
  } catch (error) {
    // Windows keeps files in use, such as the Node that runs this if it is the one in node_modules.
    throw new SetupError(
      `${at} cannot be removed: ${error instanceof Error ? error.message : error}. ` +
        'End what uses it, delete node_modules and run again.',
    );
  }
}

/** @param {string[]} broken */
function incomplete(broken) {
  if (broken.includes('node_modules/node') && !isThere('node_modules/node')) {
    return (
      `npm installed the package \`node\` without its program, ${NODE}: its install script did not ` +
      'run. See that package.json has `"allowScripts": { "node": true }` and that ' +
      '`npm config get ignore-scripts` says false, then run again.'
    );
  }
  return (
    `npm left ${broken.length} packages unlike ${LOCK}, the first ${broken[0]}. If package.json was ` +
    'changed by hand, `npm install` brings the lock file in step with it.'
  );
}
