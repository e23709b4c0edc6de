import type { Project } from '../project/project.ts';
import type { Site } from '../schema/settings.ts';
import { lookup } from '../values/lookup.ts';
import { takeOver } from './hand-over.ts';
import { ONLY, type PageType } from './page-type.ts';

/** Put in where Astro is configured. */
declare const __ARCHIVE__: string;

/** The project of the archive that is being rendered. */
export function project(): Project {
  return takeOver(__ARCHIVE__).project;
}

/** What its owner set. */
export function settings(): Site {
  return project().settings;
}

/** All that a page shows, besides the settings and its text. */
export function shown<View>({ kind, view }: PageType<View>, id: string = ONLY): View {
  const from = takeOver(__ARCHIVE__);
  if ('model' in from) return view(from, id);
  return lookup(lookup(from.views, kind), id) as View;
}

/** The ids of the pages of a kind that are to be rendered. */
export function idsOf({ kind, ids }: PageType<unknown>): Iterable<string> {
  const from = takeOver(__ARCHIVE__);
  if ('model' in from) return ids(from);
  return from.views.get(kind)?.keys() ?? [];
}

/** The address of a path, for a link within the site. */
export function href(path: string): string {
  return project().address.href(path);
}

/** The absolute address of a path. */
export function permalink(path: string): string {
  return project().address.permalink(path);
}
