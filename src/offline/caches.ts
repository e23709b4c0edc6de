/** What is kept on a reader's device. Each kind has its own rule of what goes first. */
type Kept =
  /** The files that a reader needs on every page and to search, under names that stay. */
  | 'shell'
  /** Pages that were read. */
  | 'pages'
  /** Styles, scripts and fonts, whose names tell their contents. */
  | 'assets'
  /** Files of the search index. */
  | 'index';

/**
 * The name of a cache. All archives of one host share its cache storage, each below its own path.
 *
 * @param root absolute URL of the archive's home page.
 */
export function cacheName(root: string, kept: Kept): string {
  return `${root}#${kept}`;
}
