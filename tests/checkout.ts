import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { commandLine } from './programs.ts';

/** What a checkout of the program has, besides its packages. */
const PARTS = [
  ...['content', 'public', 'scripts', 'src'],
  ...['astro.config.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'],
];

/**
 * Copies the program for the tests of one file, until they are done. Builds of one checkout wait for
 * each other, and those of two do not: so files of tests that build can run side by side.
 *
 * @returns absolute paths of the copy and of its script, and its command line.
 */
export function ownCheckout() {
  const folder = mkdtempSync(join(tmpdir(), 'archive-checkout-'));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  linkPackages(join(folder, 'node_modules'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(folder, 'scripts/archive.ts');
  return { folder, script, archive: commandLine(script) };
}

/** The packages are links, and their folder is not: a build keeps its lock there. */
function linkPackages(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync('node_modules').filter((one) => !one.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(folder, name), 'junction');
}
