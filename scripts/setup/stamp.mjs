import fs from 'node:fs';
import path from 'node:path';

/** Inside node_modules, so that it goes when they go. */
export const STAMP = 'node_modules/.setup.json';

/**
 * What the last successful setup was for: written after all packages were in place.
 *
 * @typedef {{ platform: string, arch: string, browser: string | null }} Stamp
 */

/** @returns {Stamp | null} */
export function readStamp() {
  return readJson(STAMP);
}

/**
 * Writes it whole or not at all.
 *
 * @param {Stamp} stamp
 */
export function writeStamp(stamp) {
  const draft = `${STAMP}.${process.pid}`;
  fs.mkdirSync(path.dirname(STAMP), { recursive: true });
  fs.writeFileSync(draft, `${JSON.stringify(stamp)}\n`);
  fs.renameSync(draft, STAMP);
}

/**
 * @param {string} file
 * @returns {any} null when the file is missing or not JSON
 */
export function readJson(file) {
  if (!fs.existsSync(file)) return null;
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
