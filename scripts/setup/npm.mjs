import fs from 'node:fs';
import path from 'node:path';
import { NODE } from './node.mjs';
import { run, SetupError } from './run.mjs';
import { STAMP } from './stamp.mjs';

/** npm's own record of what it installed. It writes it last, when all else has succeeded. */
export const RECORD = 'node_modules/.package-lock.json';

/** Where a running Node is moved before npm removes its package. Git leaves out all `.*.old/`. */
const NODE_ASIDE = '.node.old';

/**
 * Lets npm replace node_modules with what package-lock.json has. The files that make node_modules
 * trusted are removed first, so that it is not trusted when this is stopped in the middle.
 *
 * @param {boolean} withDev also what only development needs
 * @returns {Promise<void>}
 * @throws {SetupError} when npm fails
 */
export async function install(withDev) {
  for (const at of [STAMP, RECORD]) remove(at);
  if (process.platform === 'win32') moveAside(NODE);
  const { ok, output } = await run(
    [
      ...npmProgram(process.env, process.platform, process.execPath),
      ...['ci', '--no-audit', '--no-fund', '--loglevel=error'],
      withDev ? '--include=dev' : '--omit=dev', // whatever NODE_ENV is
    ],
    { shown: true },
  );
  if (!ok) {
    throw new SetupError(
      `${output}npm failed, for the reason above. npm gets the packages from the network: check the ` +
        'connection, then run again. If you changed package.json by hand, `npm install` updates ' +
        'the lock file.',
    );
  }
}

/**
 * The npm that runs us, on the Node that runs it, else the one on PATH. Other package managers set
 * `npm_execpath` too, but do not follow package-lock.json.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @param {string} node
 * @returns {string[]} a program and its first arguments
 */
export function npmProgram(env, platform, node) {
  const cli = env.npm_execpath;
  // npm runs scripts on the Node in node_modules, which it is about to remove. npm itself does not
  // run on it.
  if (cli && path.basename(cli) === 'npm-cli.js') return [env.npm_node_execpath ?? node, cli];
  return [platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/**
 * Moves a program out of node_modules. On Windows, a running program, such as the Node that runs
 * this, cannot be deleted, but it can be moved.
 *
 * @param {string} program
 * @throws {SetupError} when the one moved before is still running
 */
export function moveAside(program) {
  remove(NODE_ASIDE);
  if (!fs.existsSync(program)) return;
  fs.mkdirSync(NODE_ASIDE);
  fs.renameSync(program, path.join(NODE_ASIDE, path.basename(program)));
}

/** @param {string} at */
function remove(at) {
  try {
    fs.rmSync(at, { recursive: true, force: true });
  } catch (error) {
    throw new SetupError(
      `${at} cannot be removed: ${error instanceof Error ? error.message : error}. ` +
        'Close the programs that use it, then run again.',
    );
  }
}
