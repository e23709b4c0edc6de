import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ownCheckout } from '../checkout.ts';
import { runNode } from '../programs.ts';
import { hasRealDumps, realDumps } from '../shared.ts';
import { digestsIn, filesIn } from '../site-files.ts';

const site = inject('site');
const { script } = ownCheckout();
const folder = mkdtempSync(join(tmpdir(), 'archive-of-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (path: string) => join(folder, path);

const address = ['--site', site.url, '--base', site.base];
const dumps = hasRealDumps ? ['--dumps', realDumps] : [];

function archive(command: string, out: string, ...words: string[]) {
  const places = ['--out', at(out), '--cache', at(`${out}-cache`)];
  return runNode([script, command, ...words, ...places]);
}

const buildPart = (part: string, out: string) =>
  archive('build', out, '--part', part, ...address, ...dumps);
const joined = (...parts: string[]) => archive('join', 'joined', ...parts.map(at), ...address);

const pagesIn = (of: string) => filesIn(of).filter((path) => path.endsWith('.html')).length;

beforeAll(async () => {
  for (const part of ['1', '2']) {
    const { code, stdout, stderr } = await buildPart(`${part}/2`, part);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Built part ${part} of 2 of 170 papers, `));
  }
});

test('parts have the pages in halves, and joined they are the undivided site', async () => {
  const { code, stdout, stderr } = await joined('2', '1');
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^Joined 170 papers, 5 days, 55 topics, 3 organizations into .*joined\n$/);
  expect(digestsIn(at('joined'))).toEqual(digestsIn(site.folder));
  // Documents of a few hundred bytes that lead elsewhere are exports, and lie in the first.
  expect(pagesIn(at('2'))).toBeGreaterThan(0);
  expect(pagesIn(at('1')) + pagesIn(at('2'))).toBe(pagesIn(site.folder));
});

test('a build goes on from what was joined, and a part from its own', async () => {
  const whole = await archive('build', 'joined', ...address, ...dumps);
  expect(whole.stdout).toMatch(/^Nothing has changed: 170 papers/);
  const part = await buildPart('2/2', '2');
  expect(part.stdout).toMatch(/^Nothing has changed: part 2 of 2 of 170 papers/);
});

test.each([
  ['a part that is not there', ['1'], 'Part 2 of 2 is missing'],
  ['a part that is there twice', ['1', '1', '2'], 'Part 1 of 2 is there twice'],
  ['a folder that is no part', ['1', 'joined'], 'joined is not a part of a site'],
])('%s is refused, and the site stays', async (_, parts, message) => {
  const before = digestsIn(at('joined'));
  const { code, stderr } = await joined(...parts);
  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect(digestsIn(at('joined'))).toEqual(before);
});

test('parts of other settings, or that were changed, are refused', async () => {
  const elsewhere = await archive('join', 'joined', at('1'), at('2'));
  expect(elsewhere.code).toBe(1);
  expect(elsewhere.stderr).toContain('was built by another program, or with other settings');

  cpSync(at('2'), at('changed'), { recursive: true });
  const page = filesIn(at('changed')).find((path) => path.startsWith('papers/')) ?? '';
  appendFileSync(join(at('changed'), page), '<!-- -->');
  const changed = await joined('1', 'changed');
  expect(changed.code).toBe(1);
  expect(changed.stderr).toContain(`${join(at('changed'), page)} is not as it was built`);

  rmSync(join(at('changed'), page));
  expect((await joined('1', 'changed')).stderr).toContain('is not as it was built');
  expect(digestsIn(at('joined'))).toEqual(digestsIn(site.folder));
});

test('parts that were built of different content are refused', async () => {
  cpSync(at('2'), at('other'), { recursive: true });
  const file = join(at('other'), 'part.json');
  const text = readFileSync(file, 'utf8');
  const { inputs } = JSON.parse(text) as { inputs: string };
  writeFileSync(file, text.replace(inputs, 'others'));
  expect((await joined('1', 'other')).stderr).toContain(
    'is not of the same site as the first part',
  );

  writeFileSync(file, text.replace(/"(_astro\/[^"]+\.css)"/, '"_astro/other.css"'));
  expect((await joined('1', 'other')).stderr).toContain(
    'has not the styles and scripts of the first',
  );
});

test.each(['0/2', '3/2', '1/2/3'])('--part %s is not a part', async (part) => {
  const { code, stderr } = await buildPart(part, 'none');
  expect(code).toBe(1);
  expect(stderr).toContain('Give a part and how many there are, such as 1/3.');
});
