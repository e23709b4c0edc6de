import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
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

const run = promisify(execFile);

/** Runs the command line as the owner does. */
export function archive(...words: string[]) {
  return run(process.execPath, ['scripts/archive.ts', ...words]);
}

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
