import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasRealDumps, needsRealDumps } from '../shared.ts';
import { hold } from './hold.ts';
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
    await expect.poll(isOpen).toBe(false);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  },
);

test('a slash opens it on keyboards that have it above a digit, too', async () => {
  await page.goto(address('/'));
  const press = (facts: { key: string; shiftKey?: true; ctrlKey?: true; altKey?: true }) =>
    page.evaluate((given) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...given }));
    }, facts);
  await press({ key: 'K', shiftKey: true, ctrlKey: true });
  await press({ key: '/', altKey: true });
  expect(await isOpen()).toBe(false);
  await press({ key: '/', shiftKey: true });
  expect(await isOpen()).toBe(true);
});

test('a slash that is typed into a field is a slash', async () => {
  await page.goto(address('/'));
  const box = page.getByRole('searchbox', { name: 'Search the papers' });
  await box.pressSequentially('a/b');
  expect(await box.inputValue()).toBe('a/b');
  expect(await isOpen()).toBe(false);
});

test('a click beside it closes it, also where browsers do not see to that', async () => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'closedBy');
  });
  await page.goto(address('/'));
  await page.locator('.search-dialog').evaluate((element) => element.removeAttribute('closedby'));
  await page.keyboard.press('/');
  await field().waitFor();
  await field().click();
  expect(await isOpen()).toBe(true);
  await page.mouse.click(5, 5);
  expect(await isOpen()).toBe(false);
});

test('on the search page it is the field of the page that gets the focus', async () => {
  await page.goto(address('/search/'));
  await page.keyboard.press('/');
  const name = await page.evaluate(() => (document.activeElement as HTMLInputElement).name);
  expect(name).toBe('q');
  expect(await isOpen()).toBe(false);
});

/** Opens the dialog of the home page, of which nothing but the form is there. */
async function openEarly(): Promise<() => void> {
  const release = await hold(page, /search\/dialog\.js$/);
  await page.goto(address('/'));
  await page.keyboard.press('/');
  return release;
}
const text = () => early().inputValue();
/** The field, whether the dialog is whole or not. */
const early = () => page.locator('.search-dialog input');
const path = () => page.url().slice(address('').length);

describe('before its script has come', () => {
  test('the dialog is there, and nothing is wrong with it', async () => {
    await openEarly();
    expect(await isOpen()).toBe(true);
    expect(await early().evaluate((element) => element === document.activeElement)).toBe(true);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });

  test('Enter leads to the search page with the whole query', async () => {
    await openEarly();
    await page.keyboard.type('kimi/linear & co');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?*');
    expect(path()).toBe('/search/?q=kimi%2Flinear+%26+co');
  });

  test('every key does in the field what it does in any', async () => {
    const release = await openEarly();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.type('/linesr');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('ar');
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('i');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Delete');
    await page.keyboard.press('End');
    await page.keyboard.type(' a');
    expect(await text()).toBe('linear a');

    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    expect(await text()).toBe('');
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Control+v');
    expect(await text()).toBe('linear alinear a');
    await page.keyboard.press('Control+z');
    expect(await text()).toBe('linear a');
    release();
    await options().first().waitFor();
    expect(await field().inputValue()).toBe('linear a');
  });

  test('what an input method writes is written, and its arrows and Enter are its own', async () => {
    await openEarly();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'せんけい',
      selectionStart: 4,
      selectionEnd: 4,
    });
    // As a browser says them while a text is composed.
    await early().evaluate((element) => {
      const facts = { key: 'ArrowDown', isComposing: true, bubbles: true, cancelable: true };
      const goesOn = element.dispatchEvent(new KeyboardEvent('keydown', facts));
      if (!goesOn) throw new Error('The arrow was taken from the input method');
    });
    await session.send('Input.insertText', { text: '線形' });
    expect(await text()).toBe('線形');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?*');
    expect(path()).toBe(`/search/?q=${encodeURIComponent('線形')}`);
  });

  test.each(['Escape', 'a click beside it'])('%s closes it for good', async (how) => {
    const release = await openEarly();
    const link = page.getByRole('link', { name: 'Topics' }).first();
    if (how === 'Escape') await page.keyboard.press('Escape');
    else await page.mouse.click(5, 5);
    expect(await isOpen()).toBe(false);
    const answered = page.waitForResponse('**/search/dialog.js');
    release();
    await (await answered).finished();
    await link.focus();
    await page.keyboard.type('kimi');
    expect(await isOpen()).toBe(false);
    expect(await text()).toBe('');
    expect(requests.filter((request) => /worker|pagefind/.test(request))).toEqual([]);

    // And it opens again, whole.
    await page.keyboard.press('Control+k');
    await field().waitFor();
  });

  test('Ctrl-K once more changes nothing', async () => {
    const release = await openEarly();
    await page.keyboard.type('linear');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(' attention');
    expect(await text()).toBe('linear attention');
    release();
    await options().first().waitFor();
  });

  test.each([['Enter'], ['ArrowDown', 'Enter']])(
    'if it never comes %s leads to the search page',
    async (...keys) => {
      await page.route('**/search/dialog.js', (route) => route.abort());
      await page.goto(address('/'));
      await page.keyboard.press('/');
      await page.keyboard.type('kimi');
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForURL('**/search/?*');
      expect(path()).toBe('/search/?q=kimi');
    },
  );
});

describe.skipIf(!hasRealDumps)(`over the real dumps ${needsRealDumps}`, () => {
  test('finds while typing, and the arrows and Enter open a paper', async () => {
    await page.goto(address('/topics/'));
    await page.keyboard.press('/');
    await page.keyboard.type('linear attention', { delay: 20 });
    const told = () => dialog().getByRole('status').textContent();
    await expect.poll(told).toBe('39 papers');
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
    await expect.poll(() => options().count()).toBe(1);
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

  test.each([
    ['its script', /search\/dialog\.js$/],
    ['its worker', /worker-[^/]*\.js/],
    ['the index', /\/pagefind\//],
    ['a paper', /\/fragment\//],
  ])('the arrows and Enter before %s has come open the paper', async (_, addresses) => {
    const release = await hold(page, addresses);
    await page.goto(address('/'));
    await page.keyboard.press('/');
    await page.keyboard.type('kimi lineer');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('ar');
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowDown', 'Enter']) {
      await page.keyboard.press(key);
    }
    expect(path()).toBe('/');
    release();
    await page.waitForURL(`**${KIMI_PATH}?*`);
  });

  test('the arrows choose once the papers are there, from either end', async () => {
    const release = await hold(page, /\/fragment\//);
    await page.goto(address('/'));
    await page.keyboard.press('/');
    await field().waitFor();
    await page.keyboard.type('linear attention');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await options().count()).toBe(0);
    release();
    await dialog().getByRole('option', { selected: true }).waitFor();
    expect(await dialog().getByRole('option', { selected: true }).textContent()).toBe(
      await options().nth(6).textContent(),
    );
  });

  test('a choice is of the query that is typed, not of the one before', async () => {
    await page.goto(address('/'));
    await page.keyboard.press('/');
    await page.keyboard.type('mamba');
    await options().first().waitFor();
    const release = await hold(page, /\/fragment\//);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('kimi linear');
    expect(await dialog().getByRole('option', { selected: true }).count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    release();
    await page.waitForURL(`**${KIMI_PATH}?*`);
  });

  test('a click beside the dialog takes back an Enter that waits for its paper', async () => {
    const release = await hold(page, /\/fragment\//);
    await page.goto(address('/'));
    await page.keyboard.press('/');
    await field().waitFor();
    await page.keyboard.type('kimi linear');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.mouse.click(5, 5);
    expect(await isOpen()).toBe(false);
    release();
    await page.locator('.search-dialog [role=option]').first().waitFor({ state: 'attached' });
    await page.keyboard.press('/');
    expect(await options().count()).toBe(1);
    expect(await dialog().getByRole('option', { selected: true }).count()).toBe(0);
    expect(requests).not.toContain(KIMI_PATH);
  });

  test('where the index cannot be loaded Enter leads to the search page, whatever is chosen', async () => {
    await page.context().route('**/pagefind/**', (route) => route.abort());
    await page.goto(address('/'));
    await page.keyboard.press('/');
    await dialog().getByText('The search index could not be loaded.').waitFor();
    await page.keyboard.type('kimi');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=kimi');
  });
});
