import fs from 'node:fs';

/** Where npm puts the package that brings the Node which runs the TypeScript. */
export const NODE_PACKAGE = 'node_modules/node';

/**
 * The program in it, put there by its install script. Where that did not run, there is a text of a
 * few bytes or nothing.
 */
export const NODE =
  process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/.bin/node';
const SMALLEST_NODE_BYTES = 1_000_000;

/** The oldest Node that does without the package. */
export const NODE_FOR_ALL = 24;

/** Whether the Node that runs this can run the TypeScript too. */
export function runsAll() {
  return Number.parseInt(process.versions.node, 10) >= NODE_FOR_ALL;
}

/** Whether the package has its program. */
export function hasProgram() {
  return (fs.statSync(NODE, { throwIfNoEntry: false })?.size ?? 0) > SMALLEST_NODE_BYTES;
}

/** That program, or the Node that runs this where there is none. */
export function nodeProgram() {
  return hasProgram() ? NODE : process.execPath;
}
