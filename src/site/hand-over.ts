import type { Published } from '../model/published.ts';
import type { Project } from '../project/project.ts';

/** What pages show: by their kind, then by their id. */
type Views = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/**
 * What pages are rendered from: what each of them shows, where a build has worked that out; the
 * archive itself, where they are rendered one by one while it is being edited.
 */
export type Shown = Published | { project: Project; views: Views };

/** Astro evaluates pages in a module graph of its own: only the process is common to both. */
const PLACE = Symbol.for('daily-papers-archive');

function handedOver(): Map<string, Shown> {
  const place = globalThis as unknown as Record<symbol, Map<string, Shown> | undefined>;
  return (place[PLACE] ??= new Map<string, Shown>());
}

/** What tells the archives of one process apart. */
export function archiveName({ project }: Pick<Shown, 'project'>): string {
  return `${project.content} ${project.dumps} ${project.address.permalink('/')}`;
}

/** Gives the pages of this process what they show; what is newer takes its place. */
export function handOver(shown: Shown): void {
  handedOver().set(archiveName(shown), shown);
}

/** @throws Error when nothing was handed over: Astro was not started by a command of this program. */
export function takeOver(name: string): Shown {
  const shown = handedOver().get(name);
  if (shown === undefined) {
    throw new Error(
      'There is no archive to render: start Astro with `npm run build` or `npm run dev`',
    );
  }
  return shown;
}
