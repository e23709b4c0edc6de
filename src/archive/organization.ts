import type { Organization } from '../schema.ts';
import { addressOf } from './address.ts';

/**
 * An organization from its handle.
 *
 * @param handle its account name, e.g. `ReactiveAI`.
 * @param name its display name, e.g. `Reactive AI`.
 */
export function organizationFrom(handle: string, name: string): Organization {
  return { id: addressOf(handle, 'organization'), handle, name };
}

/** An organization of which only the display name is known. */
export function organizationNamed(name: string): Organization {
  return { id: addressOf(name, 'organization'), handle: name, name };
}
