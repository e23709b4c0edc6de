import type { Command } from 'commander';
import { dev } from '../../src/build/dev.ts';
import type { ProjectFlags } from '../../src/project/project.ts';
import { addBuildOptions, parsePort } from '../../src/terminal/options.ts';
import { withProgress } from '../../src/terminal/progress.ts';
import { ConfigError } from '../../src/values/config-error.ts';

/** Adds `archive dev`: serves the archive while it is edited. */
export function addDev(program: Command): void {
  addBuildOptions(program.command('dev'))
    .description('serve the archive while you edit its content or the program')
    .option('--port <number>', 'port of the server', parsePort, 4321)
    .action(async ({ port, ...flags }: ProjectFlags & { port: number }) => {
      const { url, project } = await withProgress('Starting', () =>
        dev(flags, port, (error) => {
          console.error(error instanceof ConfigError ? error.advice : error);
        }),
      );
      console.log(
        `${project.settings.title} is at ${url}${project.address.base}. Press Ctrl-C to stop.`,
      );
    });
}
