/** Where an archive is published. */
export interface PublicAddress {
  /** Scheme and host, without a slash at its end. */
  origin: string;
  /** The path below which the archive lies; it starts and ends with a slash. */
  base: string;
  /** The address of a path of the archive for a link within the site: below the base path. */
  href: (path: string) => string;
  /** The absolute address of a path of the archive, for feeds, exports and citations. */
  permalink: (path: string) => string;
}

/**
 * Where an archive is published.
 *
 * @param url its public URL, base path included.
 * @param basePath stands for the path of that URL, where it is given.
 */
export function publicAddress(url: string, basePath?: string): PublicAddress {
  const { origin, pathname } = new URL(url);
  const path = basePath ?? pathname;
  const base = path.endsWith('/') ? path : `${path}/`;
  const href = (to: string) => `${base}${to.slice(1)}`;
  return { origin, base, href, permalink: (to) => new URL(href(to), origin).href };
}
