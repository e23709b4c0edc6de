import { Command } from 'commander';
import { ConfigError } from '../src/values/config-error.ts';

/** The file that adds each command, loaded when it is called: some need much that others do not. */
const COMMANDS: Record<string, () => Promise<(program: Command) => void>> = {
  add: async () => (await import('./commands/add.ts')).addAdd,
  build: async () => (await import('./commands/build.ts')).addBuild,
  check: async () => (await import('./commands/check.ts')).addCheck,
  digest: async () => (await import('./commands/digest.ts')).addDigest,
  fetch: async () => (await import('./commands/fetch.ts')).addFetch,
  start: async () => (await import('./commands/start.ts')).addStart,
  topics: async () => (await import('./commands/topics.ts')).addTopics,
  status: async () => (await import('./commands/status.ts')).addStatus,
};

const program = new Command('archive')
  .description('Turns a folder of dumps of Daily Papers pages into a static, searchable archive.')
  .showHelpAfterError();

try {
  // Inside, for the commands read the configuration, which may be wrong.
  const called = COMMANDS[process.argv[2] ?? ''];
  for (const load of called ? [called] : Object.values(COMMANDS)) (await load())(program);
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(`${error.message}\n${error.hint}`);
  process.exitCode = 1;
}
