import { availableParallelism } from 'node:os';
import type { Project } from '../../project/project.ts';
import { lookup } from '../../values/lookup.ts';
import type { Tree } from '../tree.ts';
import type { Written } from '../write-made.ts';
import type { Part } from './part.ts';
import type { Renderer } from './renderer-of.ts';
import { runTask } from './run-task.ts';

/**
 * Renders parts into a site, as many at a time as there are processors.
 *
 * @param say told how many are rendered, and of how many.
 */
export async function runParts(
  parts: readonly Part[],
  tree: Tree,
  { module }: Renderer,
  { root }: Project,
  say: (done: number, all: number) => void,
): Promise<void> {
  const waiting = [...parts];
  let done = 0;
  say(done, parts.length);
  const work = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const { input, shows } = part;
      const written = await runTask('render-part.ts', [input, tree.folder, module], root);
      for (const [file, made] of written as Map<string, Written>)
        tree.adopt(file, made, lookup(shows, file));
      done += 1;
      say(done, parts.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
