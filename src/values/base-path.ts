/** The base path of the site, as a page says it to its scripts. */
export function basePath(): string {
  return document.documentElement.dataset['base'] ?? '/';
}

/** The address of a path that `paths` has, for a script of a page. */
export function addressOf(path: string): string {
  return `${basePath()}${path.slice(1)}`;
}
