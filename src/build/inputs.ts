import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { permalinksPath, withdrawalsPath } from '../project/folders.ts';
import type { Project } from '../project/project.ts';
import { filesIn } from '../values/files-in.ts';

/** What the program is made of, below its own folder. */
const PROGRAM = ['src', 'public'];

/**
 * A digest of what every page has in common: the program, its packages, its engine, the settings
 * and the address. What a page shows of the archive is not in it.
 */
export function digestOfCommon({ root, settings, address }: Project): string {
  const program = PROGRAM.map((name) => digestsOf(join(root, name), filesIn(join(root, name))));
  const packages = digestsOf(root, ['package-lock.json']);
  const common = [process.version, program, packages, settings, address.permalink('/')];
  return hash('sha256', JSON.stringify(common));
}

/**
 * A digest of everything that a build reads.
 *
 * @param common of `digestOfCommon`.
 * @param dumps the digest of each dump, by its path inside the dumps folder.
 */
export function digestOfInputs(
  project: Project,
  common: string,
  dumps: ReadonlyMap<string, string>,
): string {
  const { content } = project;
  const owned = filesIn(content).filter((path) => !isHidden(path) && !isDump(path, project));
  const records = [permalinksPath(project), withdrawalsPath(project)]
    .filter((path) => existsSync(path))
    .map((path) => [basename(path), digestOf(path)]);
  const inputs = [common, digestsOf(content, owned), records, [...dumps]];
  return hash('sha256', JSON.stringify(inputs));
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

function isDump(path: string, { content, dumps }: Project): boolean {
  return join(content, path).startsWith(dumps + sep);
}

/** Files of a folder, and the digest of the bytes of each. */
export function digestsOf(folder: string, files: string[]): [path: string, digest: string][] {
  return files.map((path) => [path, digestOf(join(folder, path))]);
}

function digestOf(file: string): string {
  return hash('sha256', readFileSync(file));
}
