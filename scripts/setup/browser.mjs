import fs from 'node:fs';
import path from 'node:path';
import { nodeProgram } from './node.mjs';
import { run, SetupError } from './run.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

const PLAYWRIGHT = 'node_modules/playwright/cli.js';
const PLAYWRIGHT_LIMIT_MS = 5 * 60_000;
const VERSION_LIMIT_MS = 30_000;

/** @typedef {{ says: string, commands: string[][], limitMs?: number }} Installer */

/**
 * Finds or installs a Chromium and notes its path in the stamp. Needs the packages in place. For a
 * path noted before, it only checks that it is still there. `CHROMIUM_PATH` goes before everything.
 *
 * @returns {Promise<void>}
 * @throws {SetupError} when `CHROMIUM_PATH` is not a Chromium, or there is none and no way to get
 *   one
 */
export async function provideBrowser() {
  const stamp = readStamp();
  if (!stamp) throw new Error('Install the packages before the browser.');
  const forced = process.env.CHROMIUM_PATH ? path.resolve(process.env.CHROMIUM_PATH) : null;
  const known = forced ?? stamp.browser;
  if (known && known === stamp.browser && isExecutable(known)) return;

  if (forced && !(await isBrowser(forced))) {
    throw new SetupError(
      `CHROMIUM_PATH is ${forced}, which is not the executable of a Chromium or Chrome. ` +
        'Correct it, or unset it to let this script look for one.',
    );
  }
  const browser = forced ?? (await findBrowser()) ?? (await installBrowser());
  writeStamp({ ...stamp, browser });
  console.log(`Using Chromium at ${browser}`);
}

/**
 * Where Chromium or Chrome may be, best first.
 *
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function browserPlaces(platform, env) {
  if (platform === 'win32') {
    const bases = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return ['Chromium', 'Google\\Chrome'].flatMap((app) =>
      bases.flatMap((base) => (base ? [`${base}\\${app}\\Application\\chrome.exe`] : [])),
    );
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const onPath = names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const bases = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
  const apps = ['Chromium', 'Google Chrome'].flatMap((app) =>
    bases.map((base) => `${base}/${app}.app/Contents/MacOS/${app}`),
  );
  return [...onPath, ...apps];
}

/**
 * The ways to install a Chromium that this machine has, in the order to try them.
 *
 * @param {{ hasPlaywright: boolean, hasApt: boolean, isRoot: boolean }} machine
 * @returns {Installer[]}
 */
export function browserInstallers({ hasPlaywright, hasApt, isRoot }) {
  // sudo drops the environment, so `env` sets it on its far side.
  const aptGet = [
    ...(isRoot ? [] : ['sudo', '-n']),
    ...['/usr/bin/env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'],
    // Other users of apt, such as unattended upgrades, hold its lock for a while.
    ...['-o', 'DPkg::Lock::Timeout=120'],
  ];
  const playwright = {
    says: 'Downloading Chromium with Playwright',
    commands: [[nodeProgram(), PLAYWRIGHT, 'install', 'chromium']],
    limitMs: PLAYWRIGHT_LIMIT_MS,
  };
  const debian = {
    says: 'Installing Chromium with apt-get',
    commands: [
      [...aptGet, 'update'],
      [...aptGet, 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  };
  return [...(hasPlaywright ? [playwright] : []), ...(hasApt ? [debian] : [])];
}

/** The first of the known places with a Chromium that runs. */
async function findBrowser() {
  const places = [...browserPlaces(process.platform, process.env), ...(await playwrightPlace())];
  for (const place of places) if (await isBrowser(place)) return place;
  return null;
}

/** Tries each installer until there is a browser. What they print is shown only if none helps. */
async function installBrowser() {
  const installers = browserInstallers({
    hasPlaywright: fs.existsSync(PLAYWRIGHT),
    hasApt: (process.env.PATH ?? '').split(':').some((folder) => isExecutable(`${folder}/apt-get`)),
    isRoot: process.getuid?.() === 0,
  });
  let report = '';
  for (const { says, commands, ...limit } of installers) {
    console.log(`${says} …`);
    report += `${says}:\n`;
    for (const command of commands) {
      const { output } = await run(command, limit);
      report += `$ ${command.join(' ')}\n${output.trim()}\n\n`;
    }
    const found = await findBrowser();
    if (found) return found;
  }
  throw new SetupError(
    `${report}There is no Chromium or Chrome in the usual places, and ` +
      `${installers.length > 0 ? 'the attempts above did not install one' : 'there is no way to install one here'}. ` +
      'Install Chromium or Chrome, or set CHROMIUM_PATH to its executable, then run again.',
  );
}

/** Where Playwright keeps the Chromium of its own version, downloaded or not. */
async function playwrightPlace() {
  if (!fs.existsSync(PLAYWRIGHT)) return [];
  const script = "console.log(require('playwright').chromium.executablePath())";
  const { ok, output } = await run([nodeProgram(), '-e', script], { limitMs: VERSION_LIMIT_MS });
  return ok ? [output.trim()] : [];
}

/**
 * Whether a file runs and says that it is Chromium or Chrome: a distribution may have a script of
 * that name that only tells how to install it. On Windows Chrome prints no version.
 *
 * @param {string} file
 */
async function isBrowser(file) {
  if (!isExecutable(file)) return false;
  if (process.platform === 'win32') return true;
  const { ok, output } = await run([file, '--version'], { limitMs: VERSION_LIMIT_MS });
  return ok && output.includes('Chrom');
}

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false; // whatever the reason, it cannot be run
  }
}
