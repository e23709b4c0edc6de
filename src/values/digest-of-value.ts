import { hash } from 'node:crypto';

/** A digest of a value, as JSON writes it. */
export function digestOfValue(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url');
}
