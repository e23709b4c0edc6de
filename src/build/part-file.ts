import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../values/config-error.ts';
import { buildReportShape } from './build-report.ts';
import type { Share } from './share.ts';
import type { Tree } from './tree.ts';

/** Its name in the folder of a part: not hidden, because hidden files are often left behind. */
export const PART_FILE = 'part.json';

const partFile = z.strictObject({
  part: z.int().min(1),
  of: z.int().min(1),
  /** Digests of what all pages have in common, and of everything that the build read. */
  common: z.string(),
  inputs: z.string(),
  report: buildReportShape,
  /** By path from the root of the site. */
  files: z.record(z.string(), z.strictObject({ shows: z.string().nullable(), digest: z.string() })),
});

/** What a part of a site says of itself to the one who joins it with the others. */
export type PartFile = z.infer<typeof partFile>;

/** What a part is of, and what its build knew before it wrote anything. */
type Origin = Share & Pick<PartFile, 'common' | 'inputs' | 'report'>;

/** Puts what a part says of itself into its folder, when all else is there. */
export function putPartFile(tree: Tree, origin: Origin): void {
  const files: PartFile['files'] = {};
  for (const [path, { shows, digest }] of tree.files) files[path] = { shows, digest };
  const content: PartFile = { ...origin, files };
  tree.put(PART_FILE, JSON.stringify(content));
}

/**
 * Reads what a part says of itself.
 *
 * @throws ConfigError when the folder is not a part.
 */
export function readPartFile(folder: string): PartFile {
  try {
    return partFile.parse(JSON.parse(readFileSync(join(folder, PART_FILE), 'utf8')));
  } catch (cause) {
    const hint = 'Name the folders that `archive build --part` has written.';
    throw new ConfigError(`${folder} is not a part of a site`, hint, cause);
  }
}
