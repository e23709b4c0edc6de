/**
 * Puts in place what the project needs to run: the packages of package-lock.json that a build needs,
 * with `--dev` all of them, and with `--browser` also a Chromium for the browser tests. Works on the
 * current folder. When all is in place it does nothing and says nothing; otherwise it prints a line
 * for each thing it does.
 *
 * Plain JavaScript without dependencies, for Node 20 and later: it runs before anything is installed.
 */
import { provideBrowser } from './setup/browser.mjs';
import { providePackages } from './setup/packages.mjs';
import { SetupError } from './setup/run.mjs';

const OLDEST_NODE = 20;

try {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new SetupError(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or later from https://nodejs.org.`,
    );
  }
  const wantsBrowser = process.argv.includes('--browser');
  await providePackages(wantsBrowser || process.argv.includes('--dev'));
  if (wantsBrowser) await provideBrowser();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
