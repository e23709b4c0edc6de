/** What is looked at of a package in a lock file. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const FOLDER = 'node_modules/';
const EXACT = /^\d+\.\d+\.\d+/;

/**
 * What in a lock file would keep it from being installed elsewhere: optional packages that it lacks,
 * as it does when npm wrote it where others were installed already
 * (https://github.com/npm/cli/issues/4828), packages of one platform that are not optional, and
 * addresses, which may be a mirror's: `.npmrc` has npm leave them out.
 *
 * @param packages by path, as in a lock file of version 3.
 * @returns a line for each.
 */
export function lockProblems(packages: Record<string, LockedPackage>): string[] {
  return Object.entries(packages).flatMap(([at, locked]) => {
    const { resolved, optional, os = [], cpu = [], libc = [], optionalDependencies = {} } = locked;
    const name = at.slice(at.lastIndexOf(FOLDER) + FOLDER.length) || 'package.json';
    const missing = Object.entries(optionalDependencies).filter(([dependency, range]) => {
      const version = find(packages, at, dependency)?.version;
      return version === undefined || (EXACT.test(range) && version !== range);
    });
    const platforms = [...os, ...cpu, ...libc];
    return [
      ...missing.map(([dependency, range]) => `${name} may need ${dependency}@${range}`),
      ...(platforms.length > 0 && !optional
        ? [`${name} is for ${platforms.join(', ')} alone, and not optional`]
        : []),
      ...(resolved?.startsWith('http') ? [`${name} comes from ${resolved}`] : []),
    ];
  });
}

/** The package that Node finds from another one's folder: the nearest. */
function find(packages: Record<string, LockedPackage>, at: string, name: string) {
  for (let folder = at; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf(FOLDER) - 1))) {
    const found = packages[folder === '' ? FOLDER + name : `${folder}/${FOLDER}${name}`];
    if (found || folder === '') return found;
  }
}
