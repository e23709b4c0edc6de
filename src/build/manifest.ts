import { hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Project } from '../project/project.ts';
import { readIfThere } from '../values/read-if-there.ts';
import { writeWhole } from '../values/write-file.ts';
import type { BuildReport } from './build-report.ts';

/** One file of a built site. */
export interface Made {
  /** A digest of all that the document shows; null where its bytes are made in every build. */
  shows: string | null;
  /** A digest of its bytes. */
  digest: string;
  /** In bytes. */
  size: number;
  /** When it was last written, in milliseconds. */
  mtime: number;
}

/** What a build leaves to the next one: of what its site was made, and every file of it. */
export interface Manifest {
  /** A digest of everything that the build read. */
  inputs: string;
  /** The share of the site that was built, such as `1/3`; null for all of it. */
  share: string | null;
  /** What the build told its owner. */
  report: BuildReport;
  /** By path from the root of the site, with `/` between its parts. */
  files: ReadonlyMap<string, Made>;
}

/** Where a site is, and what later builds of it can use. */
type Place = Pick<Project, 'cache' | 'out'>;

/** Bytes of the digest before a manifest. */
const DIGEST = 32;

/**
 * The manifest of the site at its place: each site that one cache serves has its own, and so has
 * each engine, whose serialization of values it is.
 */
function fileOf({ cache, out }: Place): string {
  const name = hash('sha256', `${out} ${process.versions.v8}`).slice(0, 16);
  return join(cache, 'sites', name);
}

/** The manifest of the last build; null where there is none, or it is damaged. */
export async function readManifest(place: Place): Promise<Manifest | null> {
  const bytes = await readIfThere(fileOf(place));
  if (bytes === null) return null;
  const content = bytes.subarray(DIGEST);
  if (!bytes.subarray(0, DIGEST).equals(hash('sha256', content, 'buffer'))) return null;
  return deserialize(content) as Manifest;
}

/** Keeps a manifest for the next build. */
export async function writeManifest(place: Place, manifest: Manifest): Promise<void> {
  const file = fileOf(place);
  const content = serialize(manifest);
  mkdirSync(dirname(file), { recursive: true });
  await writeWhole(file, Buffer.concat([hash('sha256', content, 'buffer'), content]));
}

/** Forgets the last build: its site is about to be replaced. */
export function removeManifest(place: Place): void {
  rmSync(fileOf(place), { force: true });
}
