import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readManifest, removeManifest, writeManifest } from '../../src/build/manifest.ts';

const cache = mkdtempSync(join(tmpdir(), 'archive-manifest-'));
afterAll(() => rmSync(cache, { recursive: true }));

const site = { cache, out: '/somewhere/dist' };
const counts = { papers: 1, days: 1, topics: 0, organizations: 0, errors: 1, warnings: 0 };
const manifest = {
  inputs: 'digest',
  share: '1/2',
  report: { ...counts, problems: ['dump.txt:1:1 error'] },
  files: new Map([['index.html', { shows: 'shown', digest: 'bytes', size: 3, mtime: 1.5 }]]),
};

test('what a build leaves is read by the next one at the same place, and by no other', async () => {
  expect(await readManifest(site)).toBeNull();
  await writeManifest(site, manifest);
  expect(await readManifest(site)).toEqual(manifest);
  expect(await readManifest({ ...site, out: '/somewhere/else' })).toBeNull();
  removeManifest(site);
  expect(await readManifest(site)).toBeNull();
  removeManifest(site);
});

test('a manifest of which a byte was changed, or that was cut, is not read', async () => {
  await writeManifest(site, manifest);
  const [name = ''] = readdirSync(join(cache, 'sites'));
  const file = join(cache, 'sites', name);
  const bytes = readFileSync(file);
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(file, changed);
    expect(await readManifest(site)).toBeNull();
    writeFileSync(file, bytes.subarray(0, at));
    expect(await readManifest(site)).toBeNull();
  }
  writeFileSync(file, bytes);
  expect(await readManifest(site)).toEqual(manifest);
});
