import { createHash } from 'node:crypto';

const LENGTH = 10;

/** A short digest of a content, for the name of a file: ten hexadecimal digits. */
export function contentDigest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, LENGTH);
}
