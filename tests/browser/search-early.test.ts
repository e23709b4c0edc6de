import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Question } from '../../src/search/worker/protocol.ts';
import { hasRealDumps, needsRealDumps } from '../shared.ts';
import { hold } from './hold.ts';
import { servedSite } from './served-site.ts';

const { address, newPage } = servedSite();

let page: Page;
beforeEach(async () => {
  page = await newPage();
});
afterEach(() => page.context().close());

/** The script of the search page, its worker, the index, and what of the index is a paper. */
const SCRIPT = /\/search\.astro[^/]*\.js/;
const WORKER = /\/worker-[^/]*\.js/;
const INDEX = /\/pagefind\//;
const FRAGMENT = /\/fragment\//;

/** Opens an address of which all but what is held back has come. */
async function open(path: string, held: RegExp): Promise<() => void> {
  const release = await hold(page, held);
  // A script that is held back holds back the event that tells of the document.
  await page.goto(address(path), { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  return release;
}

const field = (label: string) => page.getByLabel(label, { exact: true });
const words = () => page.getByLabel('Words in title, abstract or authors');
const titles = () => page.locator('.results h2').allTextContents();
const status = (text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor();
const query = () => new URL(page.url()).search;
/** What the form says, without what is not filled in. */
const form = () =>
  page.locator('#search').evaluate((element: HTMLFormElement) => {
    const filled = [...new FormData(element)].filter(([, value]) => value !== '');
    return Object.fromEntries(filled);
  });

const ADDRESS =
  '/search/?q=attention&sort=published&topic=linear-attention&month=2025-12&code=1&comments=2&from=2025-11-20';

describe.skipIf(!hasRealDumps)(`over the real dumps ${needsRealDumps}`, () => {
  test('before its script has come the form says what the address says', async () => {
    const release = await open(ADDRESS, SCRIPT);
    const said = Object.fromEntries(new URLSearchParams(ADDRESS.split('?')[1]));
    expect(await form()).toEqual(said);
    release();
    await status(/^No paper|papers?$/);
    expect(await form()).toEqual(said);
    expect(query()).toBe(ADDRESS.slice('/search/'.length));
  });

  test('an address that nothing understands fills in nothing', async () => {
    const release = await open(
      '/search/?sort=sideways&topic=&code=no&search-help=1&length=2',
      SCRIPT,
    );
    expect(await form()).toEqual({ sort: 'relevance' });
    release();
    await status('All 170 papers');
    expect(await form()).toEqual({ sort: 'relevance' });
    expect(await field('Order').locator('option').count()).toBe(4);
    await page.waitForURL('**/search/');
  });

  test.each([
    ['its script', SCRIPT],
    ['its worker', WORKER],
    ['the index', INDEX],
  ])('what is typed and chosen before %s has come is searched for', async (_, held) => {
    const release = await open('/search/?q=linear&topic=linear-attention&at=20&literal=1', held);
    await words().press('End');
    await words().pressSequentially(' attentionn');
    await words().press('Backspace');
    await field('Order').selectOption('listed');
    await field('Listed since').fill('2025-11-20');
    await field('Comments, at least').fill('1');
    const said = { q: 'linear attention', sort: 'listed', topic: 'linear-attention' };
    const filled = { ...said, from: '2025-11-20', comments: '1' };
    expect(await form()).toEqual(filled);
    release();
    const wanted =
      '?q=linear+attention&sort=listed&topic=linear-attention&comments=1&from=2025-11-20';
    await page.waitForURL(address(`/search/${wanted}`));
    await status(/^\d+ papers?$/);
    const found = await titles();
    expect(await form()).toEqual(filled);
    expect(await page.locator('.chips li').count()).toBe(3);

    const fresh = await newPage();
    await fresh.goto(address(`/search/${wanted}`));
    await fresh.locator('.results h2').first().waitFor();
    expect(found).toEqual(await fresh.locator('.results h2').allTextContents());
    await fresh.context().close();
  });

  test('what is taken away before its script has come is away', async () => {
    const release = await open(ADDRESS, SCRIPT);
    await field('Topic').selectOption('');
    await field('Order').selectOption('relevance');
    await field('With code').uncheck();
    await field('Comments, at least').fill('');
    await words().fill('');
    release();
    await page.waitForURL(address('/search/?month=2025-12&from=2025-11-20'));
    await status(/^\d+ papers$/);
  });

  test('Enter before its script has come sends all of the form', async () => {
    const release = await open(ADDRESS, SCRIPT);
    await words().fill('linear');
    await field('Comments, at least').fill('');
    await words().press('Enter');
    await page.waitForURL('**/search/?*q=linear*', { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    release();
    await page.waitForURL(
      address(
        '/search/?q=linear&sort=published&topic=linear-attention&month=2025-12&code=1&from=2025-11-20',
      ),
    );
    await status('No paper matches.');
  });

  test.each([
    ['its worker', WORKER],
    ['the index', INDEX],
  ])('Enter before %s has come keeps every filter', async (_, held) => {
    const release = await open('/search/?topic=linear-attention&comments=1', held);
    // The page's own script has run by then.
    await page.waitForLoadState('load');
    await words().fill('attention');
    await words().press('Enter');
    expect(query()).toBe('?q=attention&topic=linear-attention&comments=1');
    release();
    await status(/^\d+ papers$/);
    expect(query()).toBe('?q=attention&topic=linear-attention&comments=1');
  });

  test('Back before its script has come is where it leads', async () => {
    await page.goto(address('/search/?q=linear'));
    await status(/^\d+ papers$/);
    await field('Order').selectOption('listed');
    await page.waitForURL('**/search/?q=linear&sort=listed');
    const release = await hold(page, SCRIPT);
    await page.reload({ waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    await page.evaluate(() => history.back());
    await page.waitForURL('**/search/?q=linear', { waitUntil: 'commit' });
    release();
    await status(/^\d+ papers$/);
    expect(query()).toBe('?q=linear');
    expect(await form()).toEqual({ q: 'linear', sort: 'relevance' });
  });

  test('filters that a narrow window has folded stay open once opened', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    const release = await open('/search/', SCRIPT);
    const filters = page.locator('details.filters');
    expect(await filters.getAttribute('open')).toBeNull();
    await page.getByText('Filters and order').click();
    await field('With code').check();
    release();
    await page.waitForURL('**/search/?code=1');
    expect(await filters.getAttribute('open')).not.toBeNull();
  });

  test.each([
    ['pointed at', (filter: Locator) => filter.hover()],
    ['focused', (filter: Locator) => filter.focus()],
  ])('filters %s before its script has come count over all papers', async (_, reach) => {
    await page.addInitScript(() => {
      window.Worker = class extends Worker {
        override postMessage(question: Question): void {
          const [, whole] = question.parameters;
          if (question.method === 'find') document.body.dataset['whole'] = String(whole);
          super.postMessage(question);
        }
      };
    });
    const release = await open('/search/?q=linear', SCRIPT);
    await reach(field('Topic'));
    release();
    await status(/^\d+ papers$/);
    expect(await page.locator('body').getAttribute('data-whole')).toBe('true');
  });

  test('in a wide window the filters show from the start', async () => {
    await open('/search/', SCRIPT);
    expect(await field('Order').isVisible()).toBe(true);
  });

  test('a chip that is pressed before what is typed is searched for keeps it', async () => {
    await page.goto(address('/search/?q=linear&comments=1&year=2025'));
    await status(/^\d+ papers?$/);
    // In one task, as after a key that was pressed while the page was busy.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#q');
      if (field) field.value = 'attention';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector<HTMLButtonElement>('.chips button')?.click();
    });
    await page.waitForURL('**/search/?q=attention&comments=1');
    await status(/^\d+ papers$/);
    expect(await form()).toEqual({ q: 'attention', sort: 'relevance', comments: '1' });
  });

  test('each press of “Show more” counts, though the results take their time', async () => {
    await page.goto(address('/search/'));
    await status('All 170 papers');
    await page.locator('.results li').nth(19).waitFor();
    const release = await hold(page, FRAGMENT);
    const more = page.getByRole('button', { name: 'Show more' });
    await more.press('Enter');
    await more.press('Enter');
    expect((await titles()).length).toBe(20);
    release();
    await page.locator('.results li').nth(59).waitFor();
    const shown = await titles();
    expect(shown.length).toBe(60);
    expect(new Set(shown).size).toBe(60);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe(shown[40]);
  });

  test('“Show more” shows each result once, though it is pressed while they are painted', async () => {
    await page.addInitScript(() => {
      // Pressed as soon as it is there, with the first few results.
      new MutationObserver((_, observer) => {
        const more = document.querySelector<HTMLButtonElement>('.more');
        if (!more || more.hidden) return;
        more.click();
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true, attributes: true });
    });
    await page.goto(address('/search/'));
    await page.locator('.results li').nth(39).waitFor();
    const shown = await titles();
    expect(shown.length).toBe(40);
    expect(new Set(shown).size).toBe(40);
  });

  test('“Show more” without a network says so, and works again with one', async () => {
    await page.goto(address('/search/'));
    await page.locator('.results li').nth(19).waitFor();
    await page.context().route(FRAGMENT, (route) => route.abort());
    const more = page.getByRole('button', { name: 'Show more' });
    await more.click();
    await status('The search index could not be loaded.');
    await page.context().unroute(FRAGMENT);
    await more.click();
    await page.locator('.results li').nth(39).waitFor();
    expect((await titles()).length).toBe(40);
  });

  test.each(['an id', 'words'])('Enter on %s without an index says so', async (what) => {
    await page.context().route(INDEX, (route) => route.abort());
    await page.goto(address('/search/'));
    await words().fill(what === 'an id' ? '2510.26692' : 'kimi');
    await words().press('Enter');
    await status('The search index could not be loaded.');
    expect(query()).toMatch(/^\?q=/);
  });
});
