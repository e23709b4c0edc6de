import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { IndexFile, Shard } from '../../src/search/engine/shards.ts';
import { ownCheckout } from '../checkout.ts';
import { hasRealDumps, realDumps } from '../shared.ts';
import { filesIn } from '../site-files.ts';
import { servedSite } from './served-site.ts';

const site = inject('site');
const { archive } = ownCheckout();
const { address, newPage, publish } = servedSite();

const PAPER = '/papers/landscaping-linear-mode-connectivity/';
const TITLE = 'Landscaping Linear Mode Connectivity';
const NEW_TITLE = 'Landscaping LINEAR Mode Connectivity';
const OTHER_TITLE = 'NaLaFormer: Norm-Aware Linear Attention for Transformer Models';

/** The site with one title changed. */
const folder = mkdtempSync(join(tmpdir(), 'archive-offline-'));
const changed = join(folder, 'site');
beforeAll(async () => {
  const dumps = join(folder, 'dumps');
  cpSync(hasRealDumps ? realDumps : 'content/dumps', dumps, { recursive: true });
  for (const name of readdirSync(dumps)) {
    const text = readFileSync(join(dumps, name), 'utf8');
    writeFileSync(join(dumps, name), text.replaceAll(TITLE, NEW_TITLE));
  }
  const options = ['--dumps', dumps, '--out', changed, '--cache', join(folder, 'cache')];
  await archive('build', ...options, '--site', site.url, '--base', site.base);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let page: Page;
beforeEach(async () => {
  publish(site.folder);
  page = await newPage({ serviceWorkers: 'allow' });
});
afterEach(async () => {
  await page.context().close();
});

const heading = () => page.locator('h1').textContent();
const results = () => page.locator('.results h2').allTextContents();
const goOffline = () => page.context().setOffline(true);

/** Paths of what a cache of the worker holds, below the archive's root. */
const kept = (kind: string) =>
  page.evaluate(async (name) => {
    const base = document.documentElement.dataset['base'] ?? '';
    const root = location.origin + base;
    const requests = await (await caches.open(`${root}#${name}`)).keys();
    return requests.map(({ url }) => url.slice(root.length)).toSorted();
  }, kind);

/** All files of the index of a built site but the list of its shards. */
function indexFiles(built: string): string[] {
  const files = filesIn(join(built, 'pagefind')).filter((path) => path !== 'index.json');
  return files.map((path) => `pagefind/${path}`).toSorted();
}

const WHOLE = [...indexFiles(site.folder), 'pagefind/index.json'].toSorted();

function newestShard(built: string): Shard {
  const text = readFileSync(join(built, 'pagefind/index.json'), 'utf8');
  const [newest] = (JSON.parse(text) as IndexFile).shards;
  if (!newest) throw new Error('The archive has no paper');
  return newest;
}

async function search(query: string): Promise<void> {
  await page.goto(address(`/search/?q=${encodeURIComponent(query)}`));
  await page.locator('.results h2').first().waitFor();
}

/** Reads the home page and a paper, searches once, and waits until all of that is kept. */
async function readAndSearch(): Promise<void> {
  await page.goto(address('/'));
  await page.goto(address(PAPER));
  await expect.poll(() => kept('pages')).toEqual([PAPER.slice(1)]);
  await search('mamba');
  await expect.poll(() => kept('index')).toEqual(WHOLE);
}

test('what was read opens without a network, and any words are found', async () => {
  await readAndSearch();
  await goOffline();

  await page.goto(address(PAPER));
  expect(await heading()).toBe(TITLE);
  const fonts = await page.evaluate(async () =>
    [...(await document.fonts.ready)].flatMap(({ family, status }) =>
      status === 'loaded' ? [family] : [],
    ),
  );
  expect(new Set(fonts)).toEqual(new Set(['Source Sans 3 Variable', 'Source Serif 4 Variable']));
  await page.goto(address('/'));
  expect(await heading()).toBe('Daily Papers Archive');

  await search('norm aware linear attention');
  expect((await results())[0]).toBe(OTHER_TITLE);
  await page.getByRole('link', { name: OTHER_TITLE }).click();
  await page.getByRole('heading', { name: 'This page is not kept on your device' }).waitFor();
  const links = page.locator('main li a');
  expect(await links.allTextContents()).toEqual([TITLE]);
  await links.click();
  await page.getByRole('heading', { name: TITLE }).waitFor();

  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('mamba');
  await page.getByRole('option').first().waitFor();
});

test('the first page is kept though it came before the worker', async () => {
  await page.goto(address(`${PAPER}?highlight=linear`));
  await expect.poll(() => kept('pages')).toEqual([PAPER.slice(1)]);
  await goOffline();
  await page.goto(address(PAPER.slice(0, -1)));
  expect(await heading()).toBe(TITLE);
});

test('a first search is kept though it came before the worker', async () => {
  await search('mamba');
  await expect.poll(() => kept('index')).toEqual(WHOLE);
  await goOffline();
  await search('norm aware linear attention');
  expect((await results())[0]).toBe(OTHER_TITLE);
});

test('a new build is shown at once, and its index is never mixed with the old one', async () => {
  await readAndSearch();
  publish(changed);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address(PAPER));
  expect(await heading()).toBe(NEW_TITLE);
  await search(TITLE);
  expect((await results())[0]).toBe(NEW_TITLE);
  expect(asked.some((url) => url.includes(newestShard(changed).folder))).toBe(true);
  expect(asked.some((url) => url.includes(newestShard(site.folder).folder))).toBe(false);

  // The old one stays for pages that were opened with it, until there is a third.
  const lists = ['pagefind/index.json', 'pagefind/index.json?before'];
  const both = new Set([...indexFiles(site.folder), ...indexFiles(changed), ...lists]);
  await expect.poll(() => kept('index')).toEqual([...both].toSorted());

  await goOffline();
  await search(TITLE);
  expect((await results())[0]).toBe(NEW_TITLE);
  await page.goto(address(PAPER));
  expect(await heading()).toBe(NEW_TITLE);
});

test('what the worker kept unasked is enough to search the index', async () => {
  await readAndSearch();
  const scripts = (await kept('assets')).filter((path) => path.endsWith('.js'));
  expect(scripts.some((path) => path.startsWith('_astro/worker-'))).toBe(true);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).unregister();
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => !name.endsWith('#index')).map((name) => caches.delete(name)),
    );
  });
  await page.goto(address('/'));
  await expect.poll(() => kept('shell')).toContain('search/');
  expect((await kept('assets')).filter((path) => path.endsWith('.js'))).toEqual(scripts);
  await goOffline();
  await search('norm aware linear attention');
  expect((await results())[0]).toBe(OTHER_TITLE);
});

test('a page keeps the styles of the build that it is of', async () => {
  await readAndSearch();
  const restyled = join(folder, 'restyled');
  cpSync(site.folder, restyled, { recursive: true });
  const [styles = ''] = filesIn(join(restyled, '_astro')).filter((path) => path.endsWith('.css'));
  renameSync(join(restyled, '_astro', styles), join(restyled, '_astro/new.css'));
  for (const path of ['index.html', 'search/index.html', 'offline/index.html', 'sw.js']) {
    const text = readFileSync(join(restyled, path), 'utf8');
    writeFileSync(join(restyled, path), text.replaceAll(styles, 'new.css'));
  }
  publish(restyled);
  await page.goto(address('/'));
  await expect.poll(() => kept('assets')).toContain('_astro/new.css');
  expect(await kept('assets')).toContain(`_astro/${styles}`);
  await goOffline();
  await page.goto(address(PAPER));
  const sheets = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href));
  expect(sheets).toContain(address(`/_astro/${styles}`));
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background).not.toBe('rgba(0, 0, 0, 0)');
});

test('offline, the last index that is whole is searched, not a newer one that lacks a part', async () => {
  const half = join(folder, 'half');
  const { folder: shard, words } = newestShard(changed);
  const isLost = (path: string) => path.includes(join(shard, 'fragment'));
  cpSync(changed, half, { recursive: true, filter: (path) => !isLost(path) });
  await readAndSearch();
  publish(half);
  await page.goto(address('/search/'));
  await expect.poll(() => kept('index')).toContain(`pagefind/${words}`);
  await goOffline();
  await search(TITLE);
  expect((await results())[0]).toBe(TITLE);
});
