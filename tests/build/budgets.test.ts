import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { elements, filesIn, readPage } from '../site-files.ts';

const { folder } = inject('site');
const pages = filesIn(folder).filter((path) => path.endsWith('.html'));
const read = (path: string) => readFileSync(join(folder, path));

test('no page is heavier than 25 kB compressed, or has more than 1,800 elements', () => {
  // A digest is read in a mail program, which is sent all of it.
  for (const path of pages.filter((one) => !one.startsWith('digests/'))) {
    expect(gzipSync(read(path)).length, path).toBeLessThanOrEqual(25_000);
    expect(elements(readPage(folder, path).tree, () => true).length, path).toBeLessThanOrEqual(
      1800,
    );
  }
});

test('the page of a paper has 12 kB in the median, and its abstract once', () => {
  const papers = pages.filter((path) => path.startsWith('papers/'));
  const sizes = papers.map((path) => read(path).length).toSorted((a, b) => a - b);
  expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(12_000);
  for (const path of papers) {
    const html = read(path).toString();
    const [, end = ''] =
      /<div class="prose" dir="auto">.*?([\w ,]{50})\.<\/p><\/div>/s.exec(html) ?? [];
    if (end !== '') expect(html.split(end).length, `${path}: ${end}`).toBe(2);
  }
});

test('all pages share one style sheet, and only that of the search says what is hidden without scripts', () => {
  const sheets = new Set<string>();
  for (const path of pages.filter((one) => !one.startsWith('digests/'))) {
    const { tree } = readPage(folder, path);
    const own = elements(tree, ({ tagName }) => tagName === 'style').length;
    expect(own, path).toBe(path === 'search/index.html' ? 1 : 0);
    for (const { properties } of elements(tree, ({ tagName }) => tagName === 'link')) {
      if (String(properties['rel']) === 'stylesheet') sheets.add(String(properties['href']));
    }
  }
  expect(sheets.size).toBe(1);
});
