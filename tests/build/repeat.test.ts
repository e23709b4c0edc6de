import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ownCheckout } from '../checkout.ts';
import { digestsIn, filesIn } from '../site-files.ts';

const { archive } = ownCheckout();
const folder = mkdtempSync(join(tmpdir(), 'archive-repeat-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const dumps = at('dumps');
cpSync('content/dumps', dumps, { recursive: true });

const build = (out: string, cache: string) =>
  archive('build', '--dumps', dumps, '--out', at(out), '--cache', at(cache));

/** The file and the time of every path of a site. */
const placesIn = (site: string) =>
  new Map(
    filesIn(at(site)).map((path) => {
      const { ino, mtimeMs } = statSync(join(at(site), path));
      return [path, `${ino} ${mtimeMs}`];
    }),
  );

test('builds are byte-identical, from nothing, from a cache, and after a change and back, and keep files that stay the same', async () => {
  const { stdout } = await build('first', 'cache-1');
  expect(stdout).toMatch(
    /^Built 170 papers, 5 days, 55 topics, 3 organizations in \d+\.\d s into .*first\n$/,
  );
  await build('second', 'cache-2');
  const first = digestsIn(at('first'));
  expect(digestsIn(at('second'))).toEqual(first);
  await build('first', 'cache-1');
  expect(digestsIn(at('first'))).toEqual(first);

  const name = '2025-11-19.txt';
  const text = readFileSync(join(dumps, name), 'utf8');
  writeFileSync(
    join(dumps, name),
    text.replace('The Devil in Linear Transformer', 'The Angel in Linear Transformer'),
  );
  const before = placesIn('first');
  await build('first', 'cache-1');
  const after = placesIn('first');
  await build('changed', 'cache-3');
  const changed = digestsIn(at('changed'));
  expect(Object.keys(changed)).toContain('papers/the-angel-in-linear-transformer/index.html');
  expect(Object.keys(changed)).not.toContain('papers/the-devil-in-linear-transformer/index.html');
  expect(digestsIn(at('first'))).toEqual(changed);

  // A file whose bytes did not change is the file of the last build, and a page that did is not.
  const kept = [...after].filter(([path, place]) => before.get(path) === place);
  const isKept = (path: string) => kept.some(([other]) => other === path);
  expect(kept.map(([path]) => path)).toEqual(
    Object.keys(changed).filter((path) => changed[path] === first[path]),
  );
  expect(isKept('papers/landscaping-linear-mode-connectivity/index.html')).toBe(true);
  expect(
    isKept('papers/nalaformer-norm-aware-linear-attention-for-transformer-models/index.html'),
  ).toBe(false);

  writeFileSync(join(dumps, name), text);
  await build('first', 'cache-1');
  expect(digestsIn(at('first'))).toEqual(first);
});

test('a file of the site that was changed, removed or added is put right', async () => {
  await build('first', 'cache-1');
  const before = digestsIn(at('first'));
  const page = at('first/papers/landscaping-linear-mode-connectivity/index.html');
  appendFileSync(page, '<!-- damage -->');
  rmSync(at('first/feed.xml'));
  writeFileSync(at('first/other.html'), 'Not of this site');
  await build('first', 'cache-1');
  expect(digestsIn(at('first'))).toEqual(before);

  const bytes = readFileSync(page);
  const { atime, mtime } = statSync(page);
  // As long as before.
  writeFileSync(page, bytes.toString('latin1').replace('a', 'b'), 'latin1');
  const stdout = async () => (await build('first', 'cache-1')).stdout;
  expect(await stdout()).toMatch(/^Built /);
  expect(digestsIn(at('first'))).toEqual(before);
  utimesSync(page, atime, new Date(mtime.getTime() + 1000));
  expect(await stdout()).toMatch(/^Nothing has changed: 170 papers, /);
});

test('a change of the settings shows on every page, as in a build from nothing', async () => {
  const content = at('content');
  cpSync('content', content, { recursive: true });
  const buildIt = (out: string, cache: string) =>
    archive('build', '--content', content, '--out', at(out), '--cache', at(cache));
  await buildIt('first', 'cache-1');
  const path = join(content, 'site.json');
  const settings = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(
    path,
    JSON.stringify({ ...settings, title: 'Another', description: 'Of another.' }),
  );
  await buildIt('first', 'cache-1');
  await buildIt('settings-anew', 'cache-4');
  expect(digestsIn(at('first'))).toEqual(digestsIn(at('settings-anew')));
  expect(readFileSync(at('first/about/index.html'), 'utf8')).toContain('Of another.');
});

test('a build that fails leaves the last one as it was', async () => {
  const before = digestsIn(at('second'));
  const empty = at('empty');
  cpSync(dumps, empty, { recursive: true, filter: (path) => !path.endsWith('.txt') });
  const failed = archive(
    'build',
    '--dumps',
    empty,
    '--out',
    at('second'),
    '--cache',
    at('cache-2'),
  );
  await expect(failed).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`There are no papers in ${empty}`) as string,
  });
  expect(digestsIn(at('second'))).toEqual(before);
});
