import { hash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Project } from '../../project/project.ts';
import { filesIn } from '../../values/files-in.ts';
import { readIfThere } from '../../values/read-if-there.ts';
import { writeWhole } from '../../values/write-file.ts';
import { digestsOf } from '../inputs.ts';
import { runTask } from './run-task.ts';
import { sendProject } from './sent-project.ts';

/** What renders pages, as Astro bundles it. */
export interface Renderer {
  /** Absolute path of its module. */
  module: string;
  /** Absolute path of the folder with the styles, scripts and other files that its pages use. */
  assets: string;
}

/**
 * Gives what renders the pages of an archive. It is made of the program and of the owner's texts
 * alone, and kept in the cache until one of them changes.
 *
 * @param common a digest of the program, its settings and its address.
 * @throws ConfigError when one of the owner's texts cannot be read.
 */
export async function rendererOf(project: Project, common: string): Promise<Renderer> {
  const folder = join(project.cache, 'renderer');
  const record = join(folder, 'made.json');
  const madeOf = digestOf([common, ...textsOf(project)]);
  const bundle = join(folder, 'bundle');
  const kept = await readIfThere(record);
  if (kept?.toString() !== recordOf(madeOf, bundle)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await makeRenderer(project, folder, bundle);
    await writeWhole(record, recordOf(madeOf, bundle));
  }
  return { module: join(bundle, 'server/entry.mjs'), assets: join(bundle, 'client') };
}

async function makeRenderer(project: Project, folder: string, bundle: string): Promise<void> {
  const [input, cache] = [join(folder, 'input'), join(folder, 'astro')];
  writeFileSync(input, serialize(sendProject(project)));
  await runTask('make-renderer.ts', [input, bundle, cache], project.root);
  for (const meanwhile of [input, cache]) rmSync(meanwhile, { recursive: true, force: true });
}

/** The owner's texts, and what lies beside them. */
function textsOf({ topics, content }: Project): [path: string, digest: string][] {
  return [topics, join(content, 'pages')].flatMap((texts) => digestsOf(texts, filesIn(texts)));
}

/** Of what a bundle was made, and what its files are: a damaged one is made again. */
function recordOf(madeOf: string, bundle: string): string {
  return JSON.stringify({ madeOf, files: digestOf(digestsOf(bundle, filesIn(bundle))) });
}

function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}
