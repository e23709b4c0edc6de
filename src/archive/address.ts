import slugify from '@sindresorhus/slugify';

/** Names that Windows keeps for devices: no folder can have them. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A text as a part of an address: lower-case letters, digits, `-` and `_`, and a name that every
 * file system takes.
 *
 * @param kind what it is an address of; stands in for a text of which nothing is left.
 * @example addressOf('CON', 'paper') // 'con-paper'
 */
export function addressOf(text: string, kind: string): string {
  const slug = slugify(text, { decamelize: false, preserveCharacters: ['_'] });
  if (slug === '') return kind;
  return RESERVED.test(slug) ? `${slug}-${kind}` : slug;
}
