import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { commandLine } from './programs.ts';
import { hasRealDumps, realDumps } from './shared.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site that the tests share. */
    site: {
      folder: string;
      url: string;
      base: string;
    };
  }
}

/** The command line of this checkout. */
export const archive = commandLine('scripts/archive.ts');

/** Builds the real dumps, or the starter content where they are absent, once for all tests. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'));
  const [out, cache] = [join(folder, 'site'), join(folder, 'cache')];
  const [url, base] = ['https://papers.example', '/archive/'];
  const dumps = hasRealDumps ? ['--dumps', realDumps] : [];
  await archive('build', '--out', out, '--cache', cache, '--site', url, '--base', base, ...dumps);
  project.provide('site', { folder: out, url, base });
  return () => rm(folder, { recursive: true, force: true });
}
