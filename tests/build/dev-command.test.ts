import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WAIT_LIMIT_MS } from '../limits.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-dev-'));
const content = join(folder, 'content');
cpSync('content', content, { recursive: true });

let server: ChildProcess;
let root = '';

beforeAll(async () => {
  const words = ['scripts/archive.ts', 'dev', '--content', content, '--base', '/archive/'];
  server = spawn(process.execPath, [...words, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Under Vitest the development server of Astro answers for no pages.
    env: { ...process.env, VITEST: undefined },
  });
  let printed = '';
  // Read to the end, since a server that nobody reads may end when it prints something.
  server.stdout?.on('data', (text: Buffer) => {
    printed += String(text);
  });
  const address = () => {
    root = /http:\S+\/archive\//.exec(printed)?.[0] ?? '';
    expect(root).not.toBe('');
  };
  await vi.waitFor(address, { timeout: WAIT_LIMIT_MS, interval: 50 });
});

afterAll(async () => {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string) => {
  const response = await fetch(root + path);
  const type = response.headers.get('content-type');
  return { status: response.status, type, text: await response.text() };
};

test.each([
  ['', 'text/html'],
  ['papers/landscaping-linear-mode-connectivity/', 'text/html'],
  ['topics/linear-attention/', 'text/html'],
  ['feed.xml', 'application/rss+xml; charset=utf-8'],
  ['topics/linear-attention/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feeds/days/feed.json', 'application/feed+json; charset=utf-8'],
  ['feeds/subscriptions.opml', 'text/x-opml; charset=utf-8'],
  ['data/papers.jsonl', 'application/jsonl'],
  ['days/2025-11-19/index.md', 'text/markdown; charset=utf-8'],
  ['digests/2025-W47/', 'text/html; charset=utf-8'],
  ['days.ics', 'text/calendar; charset=utf-8'],
  ['sitemap-index.xml', 'application/xml; charset=utf-8'],
  ['robots.txt', 'text/plain; charset=utf-8'],
  ['pagefind/index.json', 'application/json'],
  ['search/dialog.js', 'text/javascript'],
])('%s is served as %s', async (path, type) => {
  expect(await get(path)).toMatchObject({ status: 200, type });
});

test('an address that nothing has is not found', async () => {
  expect((await get('data/papers.csv')).status).toBe(404);
});

test('a saved edit of a dump shows on pages and in exports, and a search finds it', async () => {
  const file = join(content, 'dumps/2025-11-19.txt');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('The Devil in Linear Transformer', 'The Zebra in Linear Space'));
  const has = async (path: string) => (await get(path)).text.includes('The Zebra in Linear Space');
  await expect.poll(() => has('feed.xml')).toBe(true);
  expect(await has('days/2025-11-19/')).toBe(true);
  expect(await has('data/papers.jsonl')).toBe(true);
  // Withheld by the address that it was published at.
  const [paper] = (await get('data/papers.jsonl')).text
    .split('\n')
    .filter((line) => line.includes('The Zebra'));
  const { id } = JSON.parse(paper ?? '') as { id: string };
  expect(await has(`papers/${id}/`)).toBe(true);
});

test('a saved edit of the settings shows, and a broken one changes nothing', async () => {
  const file = join(content, 'site.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, '{');
  writeFileSync(
    file,
    text.replace('"title": "Daily Papers Archive"', '"title": "Papers of Zebras"'),
  );
  const has = async (path: string) => (await get(path)).text.includes('Papers of Zebras');
  await expect.poll(() => has('feed.xml')).toBe(true);
  expect(await has('topics/')).toBe(true);
});
