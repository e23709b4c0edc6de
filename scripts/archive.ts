import { Command } from 'commander';
import { ConfigError } from '../src/site/config-error.ts';

const program = new Command('archive')
  .description('Turns a folder of dumps of Daily Papers pages into a static, searchable archive.')
  .showHelpAfterError();

try {
  // Loaded here, for they read the configuration, which may be wrong.
  const { addAdd } = await import('./add.ts');
  const { addBuild } = await import('./build.ts');
  const { addCheck } = await import('./check.ts');
  const { addFetch } = await import('./fetch.ts');
  const { addStart } = await import('./start.ts');
  const { addStatus } = await import('./status.ts');
  for (const add of [addAdd, addBuild, addCheck, addFetch, addStart, addStatus]) add(program);
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(`${error.message}\n${error.hint}`);
  process.exitCode = 1;
}
