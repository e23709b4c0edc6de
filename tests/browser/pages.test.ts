import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, inject, test } from 'vitest';
import { servedSite } from './served-site.ts';

const { folder } = inject('site');
const { address, newPage } = servedSite();

/** One path of every page type, taken from the site itself. */
const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
/** The first path that begins so, and goes no deeper. */
const begun = (start: string) => {
  const path = new RegExp(`/archive(/${start}[^/]+/)</loc>`).exec(sitemap)?.[1];
  return path ? [path] : [];
};
const one = (section: string) => begun(`${section}/`);
const PATHS = [
  '/',
  '/days/',
  '/topics/',
  '/organizations/',
  '/search/?q=attention',
  '/about/',
  '/status/',
  '/404.html',
  '/offline/',
  '/authors/',
  '/keywords/',
  '/feeds/',
  ...['papers', 'days', 'topics', 'organizations', 'feeds'].flatMap(one),
  ...['days/\\d{4}-', 'organizations/letters/'].flatMap(begun),
];

test.each(PATHS)('%s is readable at every width and has no fault that axe finds', async (path) => {
  const page = await newPage();
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.goto(address(path), { waitUntil: 'networkidle' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const faults = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    expect(faults, colorScheme).toEqual([]);
    for (const width of [320, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  await page.context().close();
});

test('a paper page makes a record for reference managers, which can be copied', async () => {
  const [path = ''] = one('papers');
  const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(address(path));
  await page.getByText('RIS, for reference managers').click();
  await page.getByRole('button', { name: 'Copy RIS' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  expect(lines.slice(0, 2)).toEqual(['TY  - GEN', `TI  - ${title}`]);
  expect(lines).toContain(`UR  - https://papers.example/archive${path}`);
  expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  await page.context().close();
});

test('a paper page copies its permalink', async () => {
  const [path = ''] = one('papers');
  const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(address(path));
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`https://papers.example/archive${path}`);
  await page.context().close();
});

test('an unknown address answers 404 with a page of the site', async () => {
  const page = await newPage();
  const response = await page.goto(address('/papers/no-such-paper/'));
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toBe('There is no page at this address');
  await page.context().close();
});

test('an address without its trailing slash leads to the page', async () => {
  const page = await newPage();
  await page.goto(address('/days?from=feed'));
  expect(page.url()).toBe(address('/days/?from=feed'));
  await page.context().close();
});

test('links of an introduction lead to the neighbouring topic', async () => {
  const page = await newPage();
  await page.goto(address('/topics/linear-attention/'));
  await page.locator('.prose a').first().click();
  await page.waitForURL('**/topics/attention-mechanisms/');
  expect(await page.locator('h1').textContent()).toBe('Attention Mechanisms');
  await page.context().close();
});
