import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { ConfigError } from '../src/values/config-error.ts';

/**
 * Node can wait for ever while it ends: for a compiler in the background that itself waits for the
 * main thread to make room for its code (nodejs/node, issue 54918). So only the main thread puts
 * code in place; a build takes as long.
 */
setFlagsFromString('--no-concurrent-sparkplug');
setFlagsFromString('--no-maglev-build-code-on-background');

/** A command is a file of this folder, named like it: `add.ts` adds the command `add`. */
const COMMANDS = join(import.meta.dirname, 'commands');

type AddCommand = (program: Command) => void;

/**
 * Loads the file of a command: only the one that is called, because some load much that others do
 * not need.
 */
async function load(name: string): Promise<AddCommand> {
  const exported = (await import(join(COMMANDS, `${name}.ts`))) as Record<string, AddCommand>;
  const add = exported[`add${name.charAt(0).toUpperCase()}${name.slice(1)}`];
  if (!add) throw new Error(`${name}.ts exports no function that adds the command`);
  return add;
}

const names = readdirSync(COMMANDS).map((file) => file.replace(/\.ts$/, ''));
const program = new Command('archive')
  .description('Turns a folder of dumps of Daily Papers pages into a static, searchable archive.')
  .showHelpAfterError();

try {
  const called = names.find((name) => name === process.argv[2]);
  for (const name of called ? [called] : names.toSorted()) (await load(name))(program);
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.advice);
  process.exitCode = 1;
}
