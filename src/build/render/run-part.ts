import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ConfigError } from '../../values/config-error.ts';
import type { Part } from './part.ts';
import type { Failure, Message } from './process.ts';

/**
 * Renders a part in a process of its own: memory does not grow with the archive, and Astro finds
 * the working directory and the variables that it needs.
 *
 * @param root the program's own folder.
 * @param onStart called when Astro has written what it keeps beside the program, for all parts.
 * @throws ConfigError when a page cannot be rendered: the pages' content is the owner's.
 */
export async function runPart(
  { input, site, cache }: Part,
  root: string,
  onStart: () => void,
): Promise<void> {
  const child = fork(join(import.meta.dirname, 'process.ts'), [input, site, cache], {
    // Astro looks for packages of pages from the working directory.
    cwd: root,
    // Another value in the shell would give a site with the development parts of its libraries.
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: ['--no-concurrent-sparkplug', '--no-maglev-build-code-on-background'],
  });
  const failures: Failure[] = [];
  child.on('message', (message: Message) => {
    if (message.kind === 'failure') failures.push(message);
    else onStart();
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0)
    throw renderingError(failures[0] ?? { message: endOf(code, signal), place: null });
}

function endOf(code: number | null, signal: string | null): string {
  return signal === null ? `the process ended with ${code}` : `the process was ended by ${signal}`;
}

function renderingError({ message, place }: Omit<Failure, 'kind'>): ConfigError {
  const at = place === null ? '' : ` (${place})`;
  const hint = 'Fix the file named above. It is most often in content/topics or content/pages.';
  return new ConfigError(`The pages could not be rendered: ${message}${at}`, hint);
}
