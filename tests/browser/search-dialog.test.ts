import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasRealDumps, needsRealDumps } from '../shared.ts';
import { servedSite } from './served-site.ts';

const { address, base, newPage } = servedSite();
const KIMI_PATH = `${base}papers/kimi-linear-an-expressive-efficient-attention-architecture/`;

let page: Page;
let requests: string[];

beforeEach(async () => {
  page = await newPage();
  requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
});

afterEach(() => page.context().close());

const SOON = { timeout: 10_000 };
const dialog = () => page.getByRole('dialog', { name: 'Search' });
const field = () => dialog().getByRole('combobox');
const options = () => dialog().getByRole('option');
const isOpen = () => dialog().isVisible();

test('a page that is only read loads nothing of the search', async () => {
  await page.goto(address('/'), { waitUntil: 'networkidle' });
  await page.mouse.wheel(0, 2000);
  await page.keyboard.press('Tab');
  const ofSearch = requests.filter((path) => /\/search\/|pagefind|dialog|result-item/.test(path));
  expect(ofSearch).toEqual([]);
});

test.each(['/', 'Control+k'])(
  '%s opens it, Escape closes it, and the focus returns',
  async (key) => {
    await page.goto(address('/'));
    const link = page.getByRole('link', { name: 'Topics' }).first();
    await link.focus();
    await page.keyboard.press(key);
    await field().waitFor();
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(isOpen, SOON).toBe(false);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  },
);

test('a slash that is typed into a field is a slash', async () => {
  await page.goto(address('/'));
  await page.getByLabel('Search the papers').pressSequentially('a/b');
  expect(await page.getByLabel('Search the papers').inputValue()).toBe('a/b');
  expect(await isOpen()).toBe(false);
});

test('on the search page it is the field of the page that gets the focus', async () => {
  await page.goto(address('/search/'));
  await page.keyboard.press('/');
  const name = await page.evaluate(() => (document.activeElement as HTMLInputElement).name);
  expect(name).toBe('q');
  expect(await isOpen()).toBe(false);
});

test('where the dialog cannot be loaded the search page opens', async () => {
  await page.route('**/search/dialog.js', (route) => route.abort());
  await page.goto(address('/'));
  await page.keyboard.press('/');
  await page.waitForURL('**/search/');
});

describe.skipIf(!hasRealDumps)(`over the real dumps ${needsRealDumps}`, () => {
  test('finds while typing, and the arrows and Enter open a paper', async () => {
    await page.goto(address('/topics/'));
    await page.keyboard.press('/');
    await page.keyboard.type('linear attention', { delay: 20 });
    const told = () => dialog().getByRole('status').textContent();
    await expect.poll(told, SOON).toBe('39 papers');
    expect(await options().count()).toBe(8);

    const chosen = () => dialog().getByRole('option', { selected: true }).allTextContents();
    expect(await chosen()).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toEqual([await options().nth(1).textContent()]);
    expect(await field().getAttribute('aria-activedescendant')).toBe(
      await options().nth(1).getAttribute('id'),
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

    // Before the first one is the field, and before that the last one.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowUp');
    expect(await chosen()).toEqual([await options().nth(7).textContent()]);

    await field().fill('kimi linear');
    await expect.poll(() => options().count(), SOON).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${KIMI_PATH}?*`);
  });

  test('Enter without a choice shows all results', async () => {
    await page.goto(address('/'));
    await page.keyboard.press('/');
    await page.keyboard.type('gated delta');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=gated+delta');
  });
});
