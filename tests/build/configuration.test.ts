import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { beforeEach, expect, inject, test } from 'vitest';
import { ownCheckout } from '../checkout.ts';
import { elements, readPage } from '../site-files.ts';

/** A copy of the project, whose content the tests may spoil. */
const { folder: project } = ownCheckout();
beforeEach(() => cpSync('content', join(project, 'content'), { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(project, 'content', path), text);
const read = (path: string) => readFileSync(join(project, 'content', path), 'utf8');
const archive = (...words: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/archive.ts', ...words], { cwd: project });

/** What a command that fails prints to standard error, without its progress. */
async function complaint(...words: string[]): Promise<string> {
  const failed = await archive(...words).then(
    () => null,
    (error: unknown) => error as { code: number; stderr: string },
  );
  expect(failed?.code).toBe(1);
  return stripVTControlCharacters(failed?.stderr ?? '').replace(
    /^[-✖] (?:Reading|Rendering).*\n/gm,
    '',
  );
}

test('a site.json that does not fit its schema', async () => {
  write('site.json', read('site.json').replace('"size": 100', '"size": 0'));
  expect(await complaint('build')).toBe(
    [
      'content/site.json is not valid:',
      '✖ Too small: expected number to be >=1',
      '  → at feed.size',
      'Fix content/site.json and build again; for example:',
      '  "feed": { "size": 100, "trendingHalfLifeDays": 3, "upvotes": [ 10, 50, 100 ] }',
      '',
    ].join('\n'),
  );
});

test('an unknown provider of subscriptions, with the setting that was meant', async () => {
  const subscribe = '"subscribe": { "provider": "Buttondown", "username": "me" }';
  write('site.json', read('site.json').replace('"feed":', `${subscribe}, "feed":`));
  expect(await complaint('build')).toBe(
    [
      'content/site.json is not valid:',
      "✖ Invalid discriminator value. Expected 'buttondown' | 'mailchimp' | 'listmonk' | 'form'",
      '  → at subscribe.provider',
      'Fix content/site.json and build again; for example:',
      '  "subscribe": { "provider": "buttondown", "username": "me" }',
      '',
    ].join('\n'),
  );
});

test('with a provider of subscriptions the home page has its form, and without one no form but the search', async () => {
  const forms = (folder: string) =>
    elements(readPage(folder, 'index.html').tree, ({ tagName }) => tagName === 'form');
  // One in the page, one in the dialog.
  expect(forms(inject('site').folder).map(({ properties }) => properties['role'])).toEqual([
    'search',
    'search',
  ]);

  const action = 'https://x.us1.list-manage.com/subscribe/post?u=0a1&id=2b3';
  const subscribe = JSON.stringify({ provider: 'mailchimp', url: action });
  write('site.json', read('site.json').replace('"feed":', `"subscribe": ${subscribe}, "feed":`));
  await archive('build');
  const form = forms(join(project, 'dist')).find(({ properties }) => !properties['role']);
  expect(form?.properties).toMatchObject({ action, method: 'post' });
  const inputs = form ? elements(form, ({ tagName }) => tagName === 'input') : [];
  expect(inputs.map(({ properties }) => properties)).toMatchObject([
    { id: 'subscriber', type: 'email', name: 'EMAIL', autoComplete: ['email'], required: true },
    { type: 'text', name: 'b_0a1_2b3', tabIndex: -1, value: '' },
  ]);
  const labels = form ? elements(form, ({ tagName }) => tagName === 'label') : [];
  expect(labels.map(({ properties }) => String(properties['htmlFor']))).toEqual(['subscriber']);
});

test('a site.json that is not JSON', async () => {
  write('site.json', '{ "title": ');
  expect(await complaint('build')).toMatch(
    /^content\/site\.json is not JSON: .*\nFix content\/site\.json\.\n$/,
  );
});

test('beside a site.json that is no JSON, help, check and status work', async () => {
  write('site.json', '{ "title": ');
  const { stdout: help } = await archive('--help');
  for (const name of readdirSync('scripts/commands')) expect(help).toContain(basename(name, '.ts'));
  expect((await archive('check')).stdout).toMatch(/^5 dumps, /m);
  expect((await archive('status')).stdout).toMatch(/^170 papers\n5 days /);
});

test('commands say the same from any folder', async () => {
  const from = (cwd: string, ...words: string[]) =>
    promisify(execFile)(process.execPath, [join(project, 'scripts/archive.ts'), ...words], { cwd });
  for (const words of [['status'], ['check'], ['topics']]) {
    expect((await from(tmpdir(), ...words)).stdout).toBe((await from(project, ...words)).stdout);
  }
});

test('a topic whose front matter does not fit', async () => {
  write('topics/neuroscience.mdx', '---\ntitle: Brains\n---\n');
  const text = await complaint('build');
  expect(text).toContain('content/topics/neuroscience.mdx is not valid:');
  expect(text).toContain('→ at rules');
});

test('a topic whose front matter is not YAML, and one whose name is not an id', async () => {
  write('topics/neuroscience.mdx', '---\ntitle: [\n---\n');
  expect(await complaint('build')).toMatch(
    /^The front matter of content\/topics\/neuroscience\.mdx is not YAML: /,
  );
  write('topics/neuroscience.mdx', readFileSync('content/topics/neuroscience.mdx', 'utf8'));
  write('topics/My Topic.mdx', readFileSync('content/topics/neuroscience.mdx', 'utf8'));
  expect(await complaint('build')).toMatch(
    /^The name of content\/topics\/My Topic\.mdx is not a valid topic id\n/,
  );
  rmSync(join(project, 'content/topics/My Topic.mdx'));
});

test('content without topics, pages and searches of its own is built, from any folder', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'archive-bare-'));
  cpSync('content/site.json', join(bare, 'content/site.json'));
  cpSync('content/dumps/2025-11-19.txt', join(bare, 'content/dumps/2025-11-19.txt'));
  const words = [join(project, 'scripts/archive.ts'), 'build', '--content', 'content'];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: bare });
  expect(stdout).toMatch(/^Built 30 papers, 1 day, 0 topics, 0 organizations in .* into dist\n$/);
  expect(readdirSync(bare).toSorted()).toEqual(['.cache', 'content', 'dist']);
  expect(existsSync(join(bare, 'dist/about/index.html'))).toBe(false);
  rmSync(bare, { recursive: true });
});

test('a page that is not MDX is named, with its place', async () => {
  write('pages/about.mdx', `${read('pages/about.mdx')}\n<div>\n`);
  const text = await complaint('build');
  expect(text).toContain('The pages could not be rendered: ');
  expect(text).toContain('about.mdx');
  expect(text).toContain('\nFix the file named above.');
});

test('a folder that is not a site is never replaced', async () => {
  mkdirSync(join(project, 'thesis'));
  writeFileSync(join(project, 'thesis/thesis.txt'), 'years of work');
  for (const out of ['thesis', '.', '..', 'content/dumps']) {
    expect(await complaint('build', '--out', out)).toContain('is not a built archive');
  }
  expect(readFileSync(join(project, 'thesis/thesis.txt'), 'utf8')).toBe('years of work');
  expect(existsSync(join(project, 'content/dumps/2025-11-19.txt'))).toBe(true);
});
