import { availableParallelism } from 'node:os';
import type { Part } from './part.ts';
import { runPart } from './run-part.ts';

/**
 * Renders parts, as many at a time as there are processors. The first one starts alone: what Astro
 * keeps beside the program is the same for all parts, but two that write it at once may fail.
 *
 * @param root the program's own folder.
 * @param say told how many are rendered, and of how many.
 */
export async function runParts(
  parts: readonly Part[],
  root: string,
  say: (done: number, all: number) => void,
): Promise<void> {
  const waiting = [...parts];
  const started = Promise.withResolvers<undefined>();
  let done = 0;
  say(done, parts.length);
  const work = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      await runPart(part, root, () => started.resolve(undefined));
      done += 1;
      say(done, parts.length);
    }
  };
  const others = Array.from({ length: availableParallelism() - 1 }, () =>
    started.promise.then(work),
  );
  await Promise.all([work(), ...others]);
}
