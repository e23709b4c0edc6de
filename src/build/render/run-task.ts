import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ConfigError } from '../../values/config-error.ts';
import type { Outcome } from './task.ts';

/**
 * Does a part of the rendering in a process of its own: memory does not grow with the archive, and
 * Astro finds the working directory and the variables that it needs.
 *
 * @param module the name of a module of this folder, which calls `work`.
 * @param root the program's own folder.
 * @returns what its work gives.
 * @throws ConfigError when it fails: the pages' content is the owner's.
 */
export async function runTask(
  module: string,
  given: readonly string[],
  root: string,
): Promise<unknown> {
  const child = fork(join(import.meta.dirname, module), given, {
    // Astro looks for packages of pages from the working directory.
    cwd: root,
    // Another value in the shell would give a site with the development parts of its libraries.
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: ['--no-concurrent-sparkplug', '--no-maglev-build-code-on-background'],
    serialization: 'advanced',
  });
  let outcome: Outcome | undefined;
  child.on('message', (message: Outcome) => (outcome = message));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (outcome && 'result' in outcome) return outcome.result;
  throw renderingError(outcome ?? { failure: endOf(code, signal), place: null });
}

function endOf(code: number | null, signal: string | null): string {
  return signal === null ? `the process ended with ${code}` : `the process was ended by ${signal}`;
}

function renderingError({ failure, place }: Exclude<Outcome, { result: unknown }>): ConfigError {
  const at = place === null ? '' : ` (${place})`;
  const hint = 'Fix the file named above. It is most often in content/topics or content/pages.';
  return new ConfigError(`The pages could not be rendered: ${failure}${at}`, hint);
}
