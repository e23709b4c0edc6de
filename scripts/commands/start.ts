import type { Command } from 'commander';
import { publicAddress } from '../../src/project/address.ts';
import { openProject, type Project } from '../../src/project/project.ts';
import { openPort, serve } from '../../src/serve/serve.ts';
import { addBuildOptions, parsePort } from '../../src/terminal/options.ts';
import { ConfigError } from '../../src/values/config-error.ts';
import { buildAndTell, sizeText, type BuildFlags } from './build.ts';

const DEFAULT_PORT = 4321;

/** Adds `archive start`: builds the archive and serves it on this machine. */
export function addStart(program: Command): void {
  addBuildOptions(program.command('start'))
    .description('build the archive and serve it on this machine')
    .option('--port <number>', 'port of the server; PORT in the environment sets it too', parsePort)
    .action(async ({ port: given, full, ...flags }: BuildFlags & { port?: number }) => {
      const server = await openPort(given ?? portOfEnvironment());
      const address = server.address();
      const local = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
      try {
        const project = openAt(local, flags);
        const { out, settings } = project;
        const { base } = project.address;
        const report = await buildAndTell(project, { full });
        serve(server, out, base);
        console.log(
          `${settings.title} is at ${local}${base}: ${sizeText(report)}. Press Ctrl-C to stop.`,
        );
      } catch (error) {
        server.close();
        throw error;
      }
    });
}

/** A site without a public URL uses the address at which it is served. */
function openAt(local: string, flags: BuildFlags): Project {
  const project = openProject(flags);
  const isUnpublished = new URL(project.settings.url).hostname === 'localhost';
  return isUnpublished && flags.site === undefined
    ? { ...project, address: publicAddress(local, flags.base) }
    : project;
}

/** @throws ConfigError when PORT is not a port. */
function portOfEnvironment(): number {
  const text = process.env['PORT'];
  if (text === undefined) return DEFAULT_PORT;
  try {
    return parsePort(text);
  } catch (cause) {
    const message = `PORT is \`${text}\`, which is not a port`;
    throw new ConfigError(message, 'Set PORT to a number from 0 to 65535.', cause);
  }
}
