import type { Organization } from '../schema/dump.ts';
import { addressOf } from '../values/address.ts';

/**
 * An organization from its handle.
 *
 * @param handle its account name, e.g. `ReactiveAI`.
 * @param name its display name, e.g. `Reactive AI`.
 */
export function organizationFrom(handle: string, name: string): Organization {
  return { id: idFrom(handle), handle, name };
}

/** An organization that is known only by its display name. */
export function organizationNamed(name: string): Organization {
  return { id: idFrom(name), handle: name, name };
}

const NAMELESS = 'organization';

/** A name that has no letters left, such as one in Chinese, gets its id from its code points. */
function idFrom(text: string): string {
  const id = addressOf(text, NAMELESS);
  if (id !== NAMELESS) return id;
  const codes = Array.from(text, (character) => character.codePointAt(0)?.toString(16) ?? '');
  return addressOf(`${NAMELESS} ${codes.join(' ')}`, NAMELESS);
}
