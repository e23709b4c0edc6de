import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { ownCheckout } from '../checkout.ts';
import { hold } from './hold.ts';
import { servedSite } from './served-site.ts';

const site = inject('site');
const { archive } = ownCheckout();
const { address, newPage, publish } = servedSite();

const ID = '2510.26692';
const PAPER = '/papers/kimi-linear/';

/** An archive of two papers with ids, of which one speaks of the other's. */
const folder = mkdtempSync(join(tmpdir(), 'archive-ids-'));
beforeAll(async () => {
  const papers = [
    { id: ID, title: 'Kimi Linear', abstract: 'A hybrid linear attention.' },
    { id: '2511.00001', title: 'Another paper', abstract: 'Another attention.' },
  ].map((paper) => ({ ...paper, published: '2025-10-30', day: '2025-11-03' }));
  const dumps = join(folder, 'dumps');
  mkdirSync(dumps);
  writeFileSync(join(dumps, 'papers.jsonl'), papers.map((one) => JSON.stringify(one)).join('\n'));
  const out = join(folder, 'site');
  const options = ['--dumps', dumps, '--out', out, '--cache', join(folder, 'cache')];
  await archive('build', ...options, '--site', site.url, '--base', site.base);
  publish(out);
});
afterAll(() => rmSync(folder, { recursive: true }));

let page: Page;
beforeEach(async () => {
  page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
});
afterEach(() => page.context().close());

const SCRIPTS = /\/search\/dialog\.js$|\/search\.astro[^/]*\.js/;
const INDEX = /\/pagefind\//;
const isAtPaper = () => page.waitForURL(address(PAPER));
const words = () => page.getByLabel('Words in title, abstract or authors');

async function copy(text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

test('the dialog chooses the paper of an id that is pasted', async () => {
  await page.goto(address('/about/'));
  await copy(`https://arxiv.org/abs/${ID}v2`);
  await page.keyboard.press('/');
  await page.keyboard.press('Control+v');
  const chosen = page.getByRole('option', { selected: true });
  await chosen.waitFor();
  expect(await chosen.locator('b').textContent()).toBe('Kimi Linear');
  await page.keyboard.press('Enter');
  await isAtPaper();
});

test.each([
  ['the scripts', SCRIPTS],
  ['the index', INDEX],
])('an id and Enter before %s have come lead from the dialog to the paper', async (_, held) => {
  await page.goto(address('/about/'));
  const release = await hold(page, held);
  await page.keyboard.press('/');
  await page.keyboard.type(ID);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/search/?q=${ID}`, { waitUntil: 'commit' });
  release();
  await isAtPaper();
  await page.goBack();
  expect(page.url()).toBe(address('/about/'));
});

test.each([
  ['the script', SCRIPTS],
  ['the index', INDEX],
])('an id pasted on the search page before %s has come leads to the paper', async (_, held) => {
  const release = await hold(page, held);
  await page.goto(address('/search/'), { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  await copy(ID);
  await words().press('Control+v');
  release();
  await isAtPaper();
});

test('an id typed on the search page leads to the paper by Enter', async () => {
  const release = await hold(page, INDEX);
  await page.goto(address('/search/'));
  await words().pressSequentially(ID);
  await words().press('Enter');
  release();
  await isAtPaper();
});

test.each(['at the start', 'after Enter'])(
  'who goes on while an id is looked up %s is not led away',
  async (when) => {
    await page.goto(address('/search/'));
    await page.getByRole('status').filter({ hasText: 'All 2 papers' }).waitFor();
    const release = await hold(page, INDEX);
    if (when === 'at the start') {
      await page.goto(address(`/search/?q=${ID}`));
    } else {
      await page.reload();
      await words().pressSequentially(ID);
      await words().press('Enter');
    }
    await words().fill('another');
    release();
    await page.getByRole('link', { name: 'Another paper' }).waitFor();
    expect(page.url()).toBe(address('/search/?q=another'));
    expect(await page.locator('.results li').count()).toBe(1);
  },
);

test('an id that no paper has is searched for', async () => {
  await page.goto(address('/search/?comments=1'));
  await words().fill('2510.00000');
  await words().press('Enter');
  await page.getByRole('status').filter({ hasText: 'No paper matches.' }).waitFor();
  expect(page.url()).toBe(address('/search/?q=2510.00000&comments=1'));
});
