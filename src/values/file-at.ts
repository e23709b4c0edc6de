/** The file of an address of the site: both from the root of the site. */
export function fileAt(path: string): string {
  return path.slice(1).replace(/(^|\/)$/, '$1index.html');
}
