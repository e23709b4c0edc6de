import type { Published } from '../model/published.ts';
import type { Project } from '../project/project.ts';

/** What pages show: by their route, then by their id. */
type Views = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/**
 * What pages are rendered from: what each of them shows, where a build has worked that out; the
 * archive itself, where they are rendered one by one while it is being edited.
 */
export type Shown = Published | { project: Project; views: Views };

/** Astro evaluates pages in a module graph of its own: only the process is common to both. */
const PLACE = Symbol.for('daily-papers-archive');
const place = globalThis as unknown as Record<symbol, Shown | undefined>;

/** Gives the pages of this process what they show; what is newer takes its place. */
export function handOver(shown: Shown): void {
  place[PLACE] = shown;
}

/** @throws Error when nothing was handed over: Astro was not started by a command of this program. */
export function takeOver(): Shown {
  const shown = place[PLACE];
  if (shown === undefined) {
    throw new Error(
      'There is no archive to render: start Astro with `npm run build` or `npm run dev`',
    );
  }
  return shown;
}
