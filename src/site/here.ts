import type { Project } from '../project/project.ts';
import type { Site } from '../schema/settings.ts';
import { lookup } from '../values/lookup.ts';
import { takeOver } from './hand-over.ts';
import { ONLY, type PageType } from './page-type.ts';

/** The project of the archive that is being rendered. */
export function project(): Project {
  return takeOver().project;
}

/** What its owner set. */
export function settings(): Site {
  return project().settings;
}

/** All that a page shows, besides the settings and its text. */
export function shown<View>({ route, view }: PageType<View>, id: string = ONLY): View {
  const from = takeOver();
  if ('model' in from) return view(from, id);
  return lookup(lookup(from.views, route), id) as View;
}

/** The ids of the pages of a route that are to be rendered. */
export function idsOf({ route, ids }: PageType<unknown>): Iterable<string> {
  const from = takeOver();
  if ('model' in from) return ids(from);
  return from.views.get(route)?.keys() ?? [];
}

/** The address of a path, for a link within the site. */
export function href(path: string): string {
  return project().address.href(path);
}

/** The absolute address of a path. */
export function permalink(path: string): string {
  return project().address.permalink(path);
}
