import type { Published } from '../model/published.ts';
import type { Site } from '../schema/settings.ts';
import { takeOver } from './hand-over.ts';

/** Put in where Astro is configured. */
declare const __ARCHIVE__: string;

/** The archive that is being rendered. */
export function published(): Published {
  return takeOver(__ARCHIVE__);
}

/** What its owner set. */
export function settings(): Site {
  return published().project.settings;
}

/** The address of a path, for a link within the site. */
export function href(path: string): string {
  return published().project.address.href(path);
}

/** The absolute address of a path. */
export function permalink(path: string): string {
  return published().project.address.permalink(path);
}
