import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { ownCheckout } from '../checkout.ts';
import { servedSite } from './served-site.ts';

const site = inject('site');
const { archive } = ownCheckout();
const { address, newPage, publish } = servedSite();

/** An archive that resolves arXiv ids, of a paper with a new id and one with an old one. */
const folder = mkdtempSync(join(tmpdir(), 'archive-resolver-'));
const content = join(folder, 'content');
let printed = '';
beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  const file = join(content, 'site.json');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(
    file,
    JSON.stringify({ ...settings, arxivAddresses: 'resolver', host: 'github-pages' }),
  );
  const papers = [
    { id: '2510.26692', title: 'Kimi Linear' },
    { id: 'cs/0112017', title: 'An Old Paper' },
  ].map((paper) => ({ ...paper, abstract: 'It.', published: '2025-10-30', day: '2025-11-03' }));
  writeFileSync(
    join(content, 'dumps/papers.jsonl'),
    papers.map((paper) => JSON.stringify(paper)).join('\n'),
  );
  const { stderr } = await archive(
    ...['build', '--content', content, '--site', site.url, '--base', site.base],
  );
  printed = stderr;
  publish(join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let page: Page;
beforeEach(async () => {
  page = await newPage();
});
afterEach(() => page.context().close());

test('no id has a page of its own, and nothing is said of a host with room', () => {
  expect(existsSync(join(folder, 'dist/arxiv'))).toBe(false);
  expect(printed).not.toContain('GitHub Pages');
});

test.each([
  ['/arxiv/2510.26692/', '/papers/kimi-linear/'],
  ['/arxiv/2510.26692v3', '/papers/kimi-linear/'],
  ['/arxiv/cs/0112017/?highlight=old', '/papers/an-old-paper/?highlight=old'],
])('%s leads to the paper', async (from, to) => {
  await page.goto(address(from));
  await page.waitForURL(address(to));
});

test.each(['/arxiv/2510.99999/', '/arxiv/9901.00001/', '/arxiv/constructor/', '/nothing/'])(
  '%s is not found',
  async (from) => {
    const answer = await page.goto(address(from), { waitUntil: 'networkidle' });
    expect(answer?.status()).toBe(404);
    expect(page.url()).toBe(address(from));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('no page');
  },
);
