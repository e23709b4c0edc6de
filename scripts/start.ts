import { resolve } from 'node:path';
import type { Command } from 'commander';
import { site } from '../src/site/site.ts';
import { addBuildOptions, build, summaryText, type BuildOptions } from './build.ts';
import { serve } from './serve.ts';

const DEFAULT_PORT = 4321;

/** Adds `archive start`: builds the archive and serves it on this machine. */
export function addStart(program: Command): void {
  addBuildOptions(program.command('start'))
    .description('build the archive and serve it on this machine (PORT sets the port)')
    .action(async (options: BuildOptions) => {
      const port = portFrom(process.env['PORT']);
      const local = `http://localhost:${port}`;
      // A site that has no public URL yet speaks of itself at the address where it is served.
      const isUnpublished = new URL(site.url).hostname === 'localhost';
      const summary = await build(isUnpublished ? { site: local, ...options } : options);
      const base =
        options.base ?? new URL(options.site ?? (isUnpublished ? local : site.url)).pathname;
      await serve(resolve(options.out), { port, base });
      console.log(
        `${site.title} is at ${local}${base}: ${summaryText(summary)}. Press Ctrl-C to stop.`,
      );
    });
}

/** @throws Error when the port is none. */
function portFrom(text: string | undefined): number {
  const port = Number(text ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is ${text}, expected a number from 1 to 65535`);
}
