import slugify from '@sindresorhus/slugify';
import type { Organization } from '../schema.ts';

/** Names that Windows keeps for devices: no folder can have them. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * An organization from its handle.
 *
 * @param handle its account name, e.g. `ReactiveAI`.
 * @param name its display name, e.g. `Reactive AI`.
 */
export function organizationFrom(handle: string, name: string): Organization {
  return { id: addressOf(handle), handle, name };
}

/** An organization of which only the display name is known. */
export function organizationNamed(name: string): Organization {
  return { id: addressOf(name), handle: name, name };
}

/** A part of an address: lower case, letters, digits and `-`, and a name that every system takes. */
function addressOf(text: string): string {
  const slug = slugify(text, { decamelize: false, preserveCharacters: ['_'] }) || 'organization';
  return RESERVED.test(slug) ? `${slug}-organization` : slug;
}
