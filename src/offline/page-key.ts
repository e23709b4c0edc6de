/**
 * The address under which a page is kept: without query and hash, because no page differs by them,
 * and with the slash at its end to which a host would lead.
 *
 * @example pageKey('https://user.github.io/archive/search?q=mamba') // 'https://user.github.io/archive/search/'
 */
export function pageKey(address: string): string {
  const { origin, pathname } = new URL(address);
  // An arXiv id has a dot as well, but no letter after it.
  const isWhole = /(?:\/|\.[a-z][^/]*)$/i.test(pathname);
  return `${origin}${pathname}${isWhole ? '' : '/'}`;
}
