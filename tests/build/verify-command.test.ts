import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { readManifest, writeManifest } from '../../src/build/manifest.ts';
import { runNode } from '../programs.ts';
import { filesIn } from '../site-files.ts';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'archive-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = join(folder, 'site');
const cache = join(folder, 'cache');
const files = filesIn(site.folder).length.toLocaleString('en');

const verify = (...words: string[]) =>
  runNode(['scripts/archive.ts', 'verify', '--out', out, '--cache', cache, ...words]);
const address = ['--site', site.url, '--base', site.base];

test('a site that was built has no problems, and one that was damaged is not published', async () => {
  const manifest = await readManifest({ out: site.folder, cache: join(site.folder, '../cache') });
  if (!manifest) throw new Error('The shared site has no manifest');
  cpSync(site.folder, out, { recursive: true });
  await writeManifest({ out, cache }, manifest);
  const right = await verify(...address);
  expect(right.code, right.stdout).toBe(0);
  expect(right.stdout).toMatch(new RegExp(`^${files} files, [\\d,]+ links; 0 problems\n$`));

  rmSync(join(out, 'feed.xml'));
  const { code, stdout } = await verify(...address);
  expect(code).toBe(1);
  expect(stdout).toMatch(
    new RegExp(`^feed.xml: is missing\n${files} files, [\\d,]+ links; 1 problem\n$`),
  );
});

test('where no site was built, nothing is verified', async () => {
  const { code, stderr } = await verify('--out', join(folder, 'none'), ...address);
  expect(code).toBe(1);
  expect(stderr).toContain('Build it first, with the same --out and --cache.');
});
