import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordedAddresses } from '../../model/ledger.ts';
import { readPermalinks } from '../../model/read-records.ts';
import type { Project } from '../../project/project.ts';
import { compareText } from '../../values/compare.ts';
import { ConfigError } from '../../values/config-error.ts';
import { fileAt } from '../../values/file-at.ts';
import { filesIn } from '../../values/files-in.ts';
import { limitsReached } from '../../values/hosts.ts';
import { paths } from '../../values/paths.ts';
import { readManifest, type Manifest } from '../manifest.ts';
import { digestOf } from '../write-made.ts';
import { LinkCheck } from './link-check.ts';
import { linksIn } from './links-in.ts';

/** What came out of a look at a built site. */
export interface Verified {
  files: number;
  /** How many links lead to the site itself. */
  links: number;
  /** Why it should not be published, a line each; none where it can be. */
  problems: string[];
  /** Limits of the host that it is near to. */
  warnings: string[];
}

type Files = Manifest['files'];

/** Names of a machine for itself. */
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Looks at a built site before it is published: whether every file is there as it was built, and no
 * other; whether every link within it, and every address that was ever published, leads to something;
 * whether readers can reach its address, and whether its host takes it.
 *
 * @param onRead called after each file, with the number so far and the number of all.
 * @throws ConfigError when the folder has no site that was built or joined with this cache.
 */
export async function verify(
  project: Project,
  onRead?: (done: number, all: number) => void,
): Promise<Verified> {
  const { out, address, settings } = project;
  const { files } = await manifestOf(project);
  const root = address.permalink('/');
  const isThere = addressesOf(project, files);
  const check = new LinkCheck(address, isThere);
  const read = (path: string) => readFileSync(join(out, path));

  const found = new Set(filesIn(out));
  const problems: string[] = [];
  let done = 0;
  for (const path of [...files.keys()].toSorted(compareText)) {
    const bytes = found.has(path) ? read(path) : null;
    if (bytes === null) problems.push(`${path}: is missing`);
    else if (digestOf(bytes) !== files.get(path)?.digest)
      problems.push(`${path}: is not as it was built`);
    const links = bytes && linksIn(path, bytes, root);
    if (links) check.add(path, links);
    done += 1;
    onRead?.(done, files.size);
  }
  for (const path of found) if (!files.has(path)) problems.push(`${path}: is not of this site`);
  problems.push(
    ...check.problems((path) => (found.has(path) ? linksIn(path, read(path), root) : null)),
  );

  for (const path of recordedAddresses(await readPermalinks(project))) {
    if (!isThere(fileAt(path))) problems.push(`permalinks.json: ${path} leads nowhere`);
  }
  if (LOCAL.includes(new URL(root).hostname))
    problems.push(`site.json: url is ${root}, which only this machine can open`);
  const limits = settings.host === null ? [] : limitsReached(settings.host, files);
  problems.push(...limits.flatMap(({ isPassed, text }) => (isPassed ? `site.json: ${text}` : [])));
  const warnings = limits.flatMap(({ isPassed, text }) => (isPassed ? [] : text));
  return { files: files.size, links: check.count, problems, warnings };
}

async function manifestOf(project: Project): Promise<Manifest> {
  const manifest = await readManifest(project);
  if (manifest === null) {
    const hint = 'Build it first, with the same --out and --cache.';
    throw new ConfigError(`Nothing is known of a site in ${project.out}`, hint);
  }
  if (manifest.share !== null) {
    const hint = '`archive join` makes a site of all parts.';
    throw new ConfigError(`${project.out} is part ${manifest.share} of a site`, hint);
  }
  return manifest;
}

/**
 * Says of a file from the root of the site whether its address gives anything: the file is there, or
 * it is an arXiv id that the page for what is not found knows.
 */
function addressesOf({ out, settings }: Project, files: Files): (file: string) => boolean {
  const encoded = new Set(Array.from(files.keys(), encodeURI));
  const start = paths.arxivIds.slice(1);
  return (file) => {
    if (encoded.has(file)) return true;
    if (settings.arxivAddresses === 'pages' || !file.startsWith(start)) return false;
    const id = file.slice(start.length).replace(/\/index\.html$/, '');
    const table = paths.arxivTable(id).slice(1);
    if (!files.has(table)) return false;
    return Object.hasOwn(JSON.parse(readFileSync(join(out, table), 'utf8')) as object, id);
  };
}
