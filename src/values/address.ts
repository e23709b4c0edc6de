import slugify from '@sindresorhus/slugify';

/** Names that Windows keeps for devices: no folder can have them. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Longest part of an address in characters; cut at a hyphen. Most titles stay whole. */
const MAX_LENGTH = 120;

/**
 * A text as a part of an address: lower-case letters, digits, `-` and `_`, in a length and a name
 * that every file system takes.
 *
 * @param kind what the address is for; used where nothing of the text is left.
 * @example addressOf('CON', 'paper') // 'con-paper'
 */
export function addressOf(text: string, kind: string): string {
  const slug = cutAtHyphen(
    slugify(text.normalize('NFKC'), { decamelize: false, preserveCharacters: ['_'] }),
  );
  if (slug === '') return kind;
  return RESERVED.test(slug) ? `${slug}-${kind}` : slug;
}

function cutAtHyphen(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.lastIndexOf('-', MAX_LENGTH);
  return slug.slice(0, cut > 0 ? cut : MAX_LENGTH);
}
