import type { Organization } from '../schema.ts';

/**
 * An organization from what a page says of it.
 *
 * @param handle its account name, e.g. `ReactiveAI`: letters, digits, `.`, `_` and `-`.
 * @param name its display name, e.g. `Reactive AI`.
 */
export function organizationFrom(handle: string, name: string): Organization {
  return { id: handle.toLowerCase(), handle, name };
}
