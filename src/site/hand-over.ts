import type { Published } from '../model/published.ts';

/** Astro evaluates pages in a module graph of its own: only the process is common to both. */
const PLACE = Symbol.for('daily-papers-archive');

function handedOver(): Map<string, Published> {
  const place = globalThis as unknown as Record<symbol, Map<string, Published> | undefined>;
  return (place[PLACE] ??= new Map<string, Published>());
}

/** What tells the archives of one process apart. */
export function archiveName({ project }: Published): string {
  return `${project.content} ${project.dumps} ${project.address.permalink('/')}`;
}

/** Gives an archive to the pages that are rendered in this process; a newer one takes its place. */
export function handOver(published: Published): void {
  handedOver().set(archiveName(published), published);
}

/** @throws Error when none was handed over: Astro was not started by a command of this program. */
export function takeOver(name: string): Published {
  const published = handedOver().get(name);
  if (published === undefined) {
    throw new Error(
      'There is no archive to render: start Astro with `npm run build` or `npm run dev`',
    );
  }
  return published;
}
