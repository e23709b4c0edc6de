import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ALL_FILTERS } from '../../src/search/filters-of.ts';
import { ORDERS } from '../../src/search/orders.ts';
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
const field = () => page.getByLabel('Words in title, abstract or authors');
const faults = async () => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};
/** What the choices of a filter say, once they are counted. */
const choices = async (label: string) => {
  await page.locator('#search[data-counted]').waitFor();
  return (await page.getByLabel(label, { exact: true }).locator('option').allTextContents()).map(
    (text) => text.trim(),
  );
};

describe.skipIf(!hasRealDumps)(`the search over the real dumps ${needsRealDumps}`, () => {
  const KIMI = 'Kimi Linear: An Expressive, Efficient Attention Architecture';
  const KIMI_PATH = `${base}papers/kimi-linear-an-expressive-efficient-attention-architecture/`;

  test('finds a paper by words of its title, opens it, and Back returns to the results', async () => {
    await page.goto(address('/search/'));
    await status('All 170 papers');
    await field().pressSequentially('kimi linear', { delay: 20 });
    await page.waitForURL('**/search/?q=kimi+linear');
    await status(/^\d+ papers?$/);
    expect((await titles())[0]).toBe(KIMI);
    expect(query()).toBe('?q=kimi+linear');
    expect(await page.locator('.results mark').first().textContent()).toMatch(/kimi/i);

    await page.getByRole('link', { name: KIMI }).click();
    await page.waitForURL(`**${KIMI_PATH}?*`);
    expect(await page.locator('h1').textContent()).toBe(KIMI);

    await page.goBack();
    await page.getByRole('link', { name: KIMI }).waitFor();
    expect(query()).toBe('?q=kimi+linear');
    expect(await field().inputValue()).toBe('kimi linear');
  });

  test('the opened paper marks what was found, until the marks are cleared', async () => {
    await page.goto(address('/search/?q=kimi+linear'));
    await page.getByRole('link', { name: KIMI }).click();
    const clear = page.getByRole('button', { name: 'Clear the marks' });
    await clear.waitFor();
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('found') ?? [])].map(String).map((text) => text.toLowerCase()),
      );
    expect(new Set(await marked())).toEqual(new Set(['kimi', 'linear']));
    expect(await faults()).toEqual([]);
    await clear.click();
    expect(await marked()).toEqual([]);
    expect(page.url()).toMatch(new RegExp(`${KIMI_PATH}$`));
  });

  test('a filter narrows the results, shows in the address and as a chip, and Back takes it away', async () => {
    await page.goto(address('/search/?q=attention'));
    await status(/^\d+ papers$/);
    await choices('Listed in');
    const all = Number.parseInt((await page.getByRole('status').textContent()) ?? '');
    await page.getByLabel('Listed in').selectOption('2025-12');
    await page.waitForURL('**/search/?q=attention&month=2025-12');
    await status(new RegExp(`^(?!${all} )\\d+ papers$`));
    const narrowed = Number.parseInt((await page.getByRole('status').textContent()) ?? '');
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);
    expect(await faults()).toEqual([]);

    await page.goBack();
    await status(`${all} papers`);
    expect(await page.getByLabel('Listed in').inputValue()).toBe('');

    await page.goForward();
    await page.getByRole('button', { name: 'Remove the filter Listed: December 2025' }).click();
    await status(`${all} papers`);
    expect(query()).toBe('?q=attention');
  });

  test('the address alone gives the whole search', async () => {
    await page.goto(address('/search/?organization=moonshotai&year=2025'));
    await status('1 paper');
    expect(await titles()).toEqual([KIMI]);
    await choices('Organization');
    expect(await page.getByLabel('Organization', { exact: true }).inputValue()).toBe('moonshotai');
    expect(await page.getByLabel('Published in').inputValue()).toBe('2025');
  });

  test('every filter counts its papers exactly, whatever the others are', async () => {
    await page.goto(address('/search/'));
    await status('All 170 papers');
    expect(await choices('Listed in')).toEqual([
      'Any month',
      'December 2025 (69)',
      'November 2025 (64)',
      'October 2025 (58)',
    ]);
    await page.goto(address('/search/?month=2025-10'));
    await status('58 papers');
    expect(await choices('Listed in')).toContain('December 2025 (69)');
    const years = await choices('Published in');
    const sum = years.slice(1).reduce((all, text) => all + Number(/\((\d+)\)/.exec(text)?.[1]), 0);
    expect(sum).toBe(58);
  });

  test('a range of days, a number of comments and code can be asked for', async () => {
    await page.goto(address('/search/?from=2025-11-19&to=2025-12-01'));
    await status('63 papers');
    await page.goto(address('/search/?comments=4'));
    await status(/^\d+ papers$/);
    const facts = await page.locator('.results .facts').allTextContents();
    expect(facts.map((text) => Number(/(\d+) comment/.exec(text)?.[1]) >= 4)).not.toContain(false);
    await page.getByLabel('With code').check();
    await page.waitForURL('**/search/?code=1&comments=4');
    await status('No paper matches.');
    await page.getByRole('button', { name: /^Without “With code”: \d+ papers$/ }).click();
    await page.waitForURL('**/search/?comments=4');
    expect((await titles()).length).toBe(facts.length);
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

    await page.getByLabel('Order').selectOption('published');
    await page.waitForURL('**/search/?sort=published');
    await expect.poll(async () => (await titles())[0]).not.toBe(mostDiscussed);
    const newest = await page.locator('.results .facts').allTextContents();
    const days = newest.map((text) => Date.parse(`${text.split(' · ')[0]} UTC`));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(new Set(days).size).toBeGreaterThan(15);
  });

  test('twenty results show, twenty more when asked for, and the place is kept', async () => {
    await page.goto(address('/search/'));
    await status('All 170 papers');
    expect((await titles()).length).toBe(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.locator('.results li').nth(39).waitFor();
    expect((await titles()).length).toBe(40);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe((await titles())[20]);

    await page.locator('.results li').nth(30).scrollIntoViewIfNeeded();
    await page.waitForURL(/[?&]at=2\d/);
    const place = await page.evaluate(() => scrollY);
    const near = async () => Math.abs((await page.evaluate(() => scrollY)) - place);
    await page.reload();
    await expect.poll(near).toBeLessThan(2);
    expect((await titles()).length).toBe(40);
    await page.locator('.results a').nth(30).click();
    await page.waitForURL('**/papers/**');
    await page.goBack();
    await expect.poll(near).toBeLessThan(2);

    const fresh = await newPage();
    await fresh.goto(page.url());
    const top = Number(/at=(\d+)/.exec(page.url())?.[1]);
    const item = fresh.locator('.results li').nth(top);
    await expect
      .poll(() => item.evaluate((element) => Math.abs(element.getBoundingClientRect().top)))
      .toBeLessThan(40);
    await fresh.context().close();
  });

  test('a misspelt word is mended, and can be meant', async () => {
    await page.goto(address('/search/?q=transfromer'));
    await page.getByText('these are results for “transformer”').waitFor();
    expect((await titles()).length).toBe(20);
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Search for “transfromer” as it is spelt' }).click();
    await page.waitForURL('**/search/?q=transfromer&literal=1');
  });

  test('an arXiv id that no paper has is no number of another paper', async () => {
    const id = '2510.26692';
    for (const text of [id, `https://huggingface.co/papers/${id}`, `arxiv.org/pdf/${id}v2`]) {
      await page.goto(address(`/search/?q=${encodeURIComponent(text)}`));
      // The five dumps know no ids.
      await status('No paper matches.');
    }
  });

  test('to who arrives from elsewhere the results come before the typefaces', async () => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelectorAll('.results li').length < 10) return;
        performance.mark('ten results');
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    const fontsAfterResults = () =>
      page.evaluate(() => {
        const [results] = performance.getEntriesByName('ten results');
        return performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('.woff2'))
          .map(({ startTime }) => startTime > (results?.startTime ?? Infinity));
      });
    await page.goto(address('/search/?q=attention'));
    await expect.poll(async () => (await fontsAfterResults()).length).toBeGreaterThan(1);
    expect(await fontsAfterResults()).not.toContain(false);
    expect(await page.locator('.without-typefaces').count()).toBe(0);

    await page.goto(address('/'));
    await page.getByRole('link', { name: 'Search' }).first().click();
    await page.locator('.results li').first().waitFor();
    expect(await page.locator('.without-typefaces').count()).toBe(0);
  });

  test('the help opens and closes with the keyboard alone', async () => {
    await page.goto(address('/search/'));
    await field().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const help = page.locator('#search-help');
    await help.waitFor({ state: 'visible' });
    expect(await help.locator('dt').count()).toBe(6);
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
  });

  test('a saved search has the papers that the search finds', async () => {
    await page.goto(address('/searches/linear-attention-in-vision/'));
    const saved = await page.locator('main li h2, main article h2').allTextContents();
    await page.getByRole('link', { name: 'Open in the search' }).click();
    await status(/^\d+ papers/);
    // Papers with most of the words follow.
    const found = (await titles()).slice(0, saved.length);
    expect(found.map((title) => title.trim()).toSorted()).toEqual(
      saved.map((title) => title.trim()).toSorted(),
    );
    expect(saved.length).toBeGreaterThan(2);
  });

  test('the box on the home page leads to the results', async () => {
    await page.goto(address('/'));
    await page.getByRole('searchbox', { name: 'Search the papers' }).fill('linear connectivity');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=linear+connectivity');
    await status(/papers?/);
    expect((await titles()).slice(0, 5)).toContain('Landscaping Linear Mode Connectivity');
  });
});

test('every filter of the table has its field and its chip, and every order is offered', async () => {
  const values = { named: 'a', span: '2025', flag: '1', least: '3', day: '2025-12-01' } as const;
  const set = ALL_FILTERS.map(({ name, kind }) => [name, values[kind]] as const);
  await page.goto(address(`/search/?${new URLSearchParams(Object.fromEntries(set))}`));
  await status('No paper matches.');
  expect(await page.locator('.chips li').count()).toBe(ALL_FILTERS.length);
  for (const { name, label, kind } of ALL_FILTERS) {
    const named = page.getByLabel(label, { exact: true });
    expect(await named.getAttribute('name')).toBe(name);
    if (kind === 'flag') expect(await named.isChecked()).toBe(true);
    else expect(await named.inputValue()).toBe(values[kind]);
  }
  const orders = await page.getByLabel('Order').locator('option').allTextContents();
  expect(orders.map((text) => text.trim())).toEqual(
    Object.values(ORDERS).map(({ label }) => label),
  );
});

test('a search without a result says so, and what would find something', async () => {
  await page.goto(address('/search/?q=attention&upvotes=99999'));
  await status('No paper matches.');
  expect(await titles()).toEqual([]);
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: /^Without “.+”: \d+ papers?$/ }).click();
  await page.waitForURL('**/search/?q=attention');
});

test('papers with most of the words stand under a heading, and the status counts them', async () => {
  await page.goto(address('/search/?q=attention+zzzzqqq+kernel'));
  await status(/^No paper has all the words\. \d+ with most of the words\.$/);
  expect(await page.locator('.results li:first-child .partly').textContent()).toBe(
    'Papers with most of the words',
  );
  expect(await page.locator('.results .partly').count()).toBe(1);
});

test('without JavaScript the page offers the ways to browse', async () => {
  const plain = await newPage({ javaScriptEnabled: false });
  await plain.goto(address('/search/'));
  const text = await plain.locator('main').textContent();
  expect(text).toContain('Searching needs JavaScript.');
  expect(await plain.locator('#search').isVisible()).toBe(false);
  await plain.context().close();
});
