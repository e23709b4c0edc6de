import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasRealDumps, needsRealDumps } from '../shared.ts';
import { servedSite } from './served-site.ts';

const { address, base, newPage } = servedSite();

let page: Page;
let errors: string[];

beforeEach(async () => {
  page = await newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});

afterEach(async () => {
  expect(errors).toEqual([]);
  await page.context().close();
});

const titles = () => page.locator('.results h2').allTextContents();
const status = (text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor();
const query = () => new URL(page.url()).search;

describe.skipIf(!hasRealDumps)(`the search over the real dumps ${needsRealDumps}`, () => {
  const KIMI = 'Kimi Linear: An Expressive, Efficient Attention Architecture';

  test('finds a paper by words of its title, opens it, and Back returns to the results', async () => {
    await page.goto(address('/search/'));
    await status('All 170 papers');
    await page
      .getByLabel('Words in title, abstract or authors')
      .pressSequentially('kimi linear', { delay: 20 });
    await page.waitForURL('**/search/?q=kimi+linear');
    await status(/^\d+ papers?$/);
    expect((await titles())[0]).toBe(KIMI);
    expect(query()).toBe('?q=kimi+linear');
    expect(await page.locator('.results mark').first().textContent()).toMatch(/kimi/i);

    await page.getByRole('link', { name: KIMI }).click();
    await page.waitForURL(
      `**${base}papers/kimi-linear-an-expressive-efficient-attention-architecture/`,
    );
    expect(await page.locator('h1').textContent()).toBe(KIMI);

    await page.goBack();
    await page.getByRole('link', { name: KIMI }).waitFor();
    expect(query()).toBe('?q=kimi+linear');
    expect(await page.getByLabel('Words in title, abstract or authors').inputValue()).toBe(
      'kimi linear',
    );
  });

  test('a filter narrows the results, shows in the address, and Back takes it away', async () => {
    await page.goto(address('/search/?q=attention'));
    await status(/^\d+ papers$/);
    const all = Number.parseInt((await page.getByRole('status').textContent()) ?? '');
    await page.getByLabel('Listed on').selectOption('2025-12-01');
    await page.waitForURL('**/search/?q=attention&day=2025-12-01');
    await status(new RegExp(`^(?!${all} )\\d+ papers$`));
    const narrowed = Number.parseInt((await page.getByRole('status').textContent()) ?? '');
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);

    await page.goBack();
    await status(`${all} papers`);
    expect(await page.getByLabel('Listed on').inputValue()).toBe('');
  });

  test('the address alone gives the whole search', async () => {
    await page.goto(address('/search/?organization=moonshotai&year=2025'));
    await status('1 paper');
    expect(await titles()).toEqual([KIMI]);
    expect(await page.getByLabel('Organization').inputValue()).toBe('moonshotai');
    expect(await page.getByLabel('Published in').inputValue()).toBe('2025');
  });

  test('every filter counts its papers exactly', async () => {
    await page.goto(address('/search/'));
    await status('All 170 papers');
    const options = await page.getByLabel('Listed on').locator('option').allTextContents();
    expect(options.map((text) => text.trim())).toEqual([
      'Any day',
      '31 December 2025 (32)',
      '1 December 2025 (40)',
      '19 November 2025 (30)',
      '10 November 2025 (34)',
      '20 October 2025 (58)',
    ]);
  });

  test('the most discussed and the newest come first when asked for', async () => {
    await page.goto(address('/search/?sort=discussed'));
    await status('All 170 papers');
    const [mostDiscussed] = await titles();
    const facts = await page.locator('.results .facts').allTextContents();
    const comments = facts.map((text) => Number(/(\d+) comment/.exec(text)?.[1] ?? 0));
    expect(comments.length).toBe(20);
    expect(comments).toEqual(comments.toSorted((a, b) => b - a));
    expect(comments[0]).toBe(5);

    await page.getByLabel('Order').selectOption('newest');
    await page.waitForURL('**/search/?sort=newest');
    await expect.poll(async () => (await titles())[0]).not.toBe(mostDiscussed);
    const newest = await page.locator('.results .facts').allTextContents();
    const days = newest.map((text) => Date.parse(`${text.split(' · ')[0]} UTC`));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(new Set(days).size).toBeGreaterThan(15);
  });

  test('twenty results show, and twenty more when asked for', async () => {
    await page.goto(address('/search/'));
    await status('All 170 papers');
    expect((await titles()).length).toBe(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.locator('.results li').nth(39).waitFor();
    expect((await titles()).length).toBe(40);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe((await titles())[20]);
  });

  test('the box on the home page leads to the results', async () => {
    await page.goto(address('/'));
    await page.getByLabel('Search the papers').fill('linear connectivity');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=linear+connectivity');
    await status(/papers?$/);
    expect((await titles()).slice(0, 5)).toContain('Landscaping Linear Mode Connectivity');
  });
});

test('a search without a result says so', async () => {
  await page.goto(address('/search/?q=漢字'));
  await status('No paper matches');
  expect(await titles()).toEqual([]);
});

test('without JavaScript the page offers the ways to browse', async () => {
  const plain = await newPage({ javaScriptEnabled: false });
  await plain.goto(address('/search/'));
  const text = await plain.locator('main').textContent();
  expect(text).toContain('Searching needs JavaScript.');
  await plain.context().close();
});
