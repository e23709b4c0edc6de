import { Command } from 'commander';
import { ConfigError } from '../src/site/config-error.ts';
import { addBuild } from './build.ts';
import { addCheck } from './check.ts';
import { addStart } from './start.ts';

const program = new Command('archive')
  .description('Turns a folder of dumps of Daily Papers pages into a static, searchable archive.')
  .showHelpAfterError();

addBuild(program);
addCheck(program);
addStart(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(`${error.message}\n${error.hint}`);
  process.exitCode = 1;
}
