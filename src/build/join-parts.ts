import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../project/project.ts';
import { ConfigError } from '../values/config-error.ts';
import { filesIn } from '../values/files-in.ts';
import { warningsOf, type Built } from './build.ts';
import { digestOfCommon } from './inputs.ts';
import { readManifest, removeManifest, writeManifest } from './manifest.ts';
import { readPartFile, type PartFile } from './part-file.ts';
import { publish } from './publish.ts';
import { Tree } from './tree.ts';
import { writeOfflineWorker } from './write-offline-worker.ts';

const AGAIN = 'Build all parts again from the same content, with the same options and --full.';

/** What joining parts gave. */
type Joined = Pick<Built, 'report' | 'hostWarnings'>;

/**
 * Makes one site of parts: the same files as a build of the whole gives.
 *
 * @param folders absolute paths of all parts, in any order.
 * @returns what the builds of the parts told of the archive, and what is said of the host.
 * @throws ConfigError when a part is missing or not as it was built, or they are not of one site.
 */
export async function joinParts(project: Project, folders: string[]): Promise<Joined> {
  const parts = folders.map((folder) => ({ folder, ...readPartFile(folder) }));
  const [first] = parts;
  if (!first) throw new ConfigError('There are no parts to join', 'Name the folder of each.');
  const common = digestOfCommon(project);
  refuseOthers(first, parts, common);

  const last = await readManifest(project);
  const files = await publish(project.out, {
    canReuse: last !== null,
    async fill(staging) {
      const tree = new Tree(staging, last && { folder: project.out, files: last.files });
      for (const part of parts) putPart(tree, part);
      await writeOfflineWorker(tree, project.root, common);
      tree.removeOthers();
      removeManifest(project);
      return tree.files;
    },
  });
  const { inputs, report } = first;
  const manifest = { inputs, share: null, report, files };
  await writeManifest(project, manifest);
  return { report, hostWarnings: warningsOf(project, manifest) };
}

/** A part, and the folder that it lies in. */
interface Part extends PartFile {
  folder: string;
}

/** @throws ConfigError when the parts do not make up one site of this program and these settings. */
function refuseOthers(first: Part, parts: Part[], common: string): void {
  const { of, inputs } = first;
  const shared = filesInCommon(first, common);
  for (const part of parts) {
    if (part.common !== common)
      throw new ConfigError(
        `${part.folder} was built by another program, or with other settings`,
        'Give --site and --base as for the parts, and use the same version and site.json.',
      );
    if (part.inputs !== inputs || part.of !== of)
      throw new ConfigError(`${part.folder} is not of the same site as the first part`, AGAIN);
    if (filesInCommon(part, common) !== shared)
      throw new ConfigError(`${part.folder} has not the styles and scripts of the first`, AGAIN);
  }
  for (let number = 1; number <= of; number += 1) {
    const found = parts.filter(({ part }) => part === number);
    if (found.length === 1) continue;
    throw new ConfigError(
      `Part ${number} of ${of} is ${found.length === 0 ? 'missing' : 'there twice'}`,
      'Name the folder of each part once.',
    );
  }
}

/** Styles, scripts and what else every part has, as one text. */
function filesInCommon({ files }: PartFile, common: string): string {
  const shared = Object.entries(files).filter(([, { shows }]) => shows === common);
  return JSON.stringify(shared.map(([path, { digest }]) => `${path} ${digest}`).toSorted());
}

/** Puts the files of a part into a site. */
function putPart(tree: Tree, { folder, files }: Part): void {
  const found = new Set(filesIn(folder));
  for (const [path, { shows, digest }] of Object.entries(files)) {
    if (found.has(path)) tree.put(path, readFileSync(join(folder, path)), shows);
    if (tree.files.get(path)?.digest !== digest)
      throw new ConfigError(`${join(folder, path)} is not as it was built`, AGAIN);
  }
}
