import { createHash } from 'node:crypto';
import type { Published } from '../model/published.ts';

/** A digest of all that a page shows: what is its own, and what every page has of the site. */
export function digestOfPage(shown: unknown, { project }: Published): string {
  const { settings, address } = project;
  return createHash('sha256')
    .update(JSON.stringify([shown, settings, address.permalink('/')]))
    .digest('base64url');
}
