import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { ConfigError } from '../../src/values/config-error.ts';
import { site } from '../../src/project/settings.ts';
import { addBuildOptions, build, summaryText } from './build.ts';
import type { BuildOptions } from '../../src/build/options.ts';
import { publicAddress } from '../../src/project/public-address.ts';
import { openPort, serve } from '../../src/serve/serve.ts';

const DEFAULT_PORT = 4321;

/** Adds `archive start`: builds the archive and serves it on this machine. */
export function addStart(program: Command): void {
  addBuildOptions(program.command('start'))
    .description('build the archive and serve it on this machine')
    .option('--port <number>', 'port of the server; PORT in the environment sets it too', port)
    .action(async ({ port: given, ...asked }: BuildOptions & { port?: number }) => {
      const server = await openPort(given ?? portOfEnvironment());
      const address = server.address();
      const local = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
      // A site that has no public URL yet speaks of itself at the address where it is served.
      const isUnpublished = new URL(site.url).hostname === 'localhost';
      const options: BuildOptions = isUnpublished ? { site: local, ...asked } : asked;
      try {
        const summary = await build(options);
        const { base } = publicAddress(options);
        serve(server, resolve(options.out), base);
        console.log(
          `${site.title} is at ${local}${base}: ${summaryText(summary)}. Press Ctrl-C to stop.`,
        );
      } catch (error) {
        server.close();
        throw error;
      }
    });
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number < 65_536) return number;
  throw new InvalidArgumentError('Give a number from 0 to 65535.');
}

/** @throws ConfigError when PORT is no port. */
function portOfEnvironment(): number {
  const text = process.env['PORT'];
  if (text === undefined) return DEFAULT_PORT;
  try {
    return port(text);
  } catch (cause) {
    const error = new ConfigError(`PORT is \`${text}\``, 'Set a number from 0 to 65535.');
    throw Object.assign(error, { cause });
  }
}
