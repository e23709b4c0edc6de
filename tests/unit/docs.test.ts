import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const read = (path: string) => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;

/** Where a page leads: its links, and the pictures that it shows by HTML. */
function addressesIn(page: string): string[] {
  const found: string[] = [];
  visit(fromMarkdown(read(page)), (node) => {
    if (node.type === 'link' || node.type === 'image') found.push(node.url);
    if (node.type !== 'html') return;
    for (const [, url = ''] of node.value.matchAll(/\s(?:src|srcset|href)="([^"]*)"/g)) {
      found.push(url);
    }
  });
  return found;
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(page: string): string[] {
  const anchors: string[] = [];
  visit(fromMarkdown(read(page)), 'heading', (heading) => {
    const text = toString(heading).toLowerCase();
    anchors.push(text.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'));
  });
  return anchors;
}

function isBroken(page: string, address: string): boolean {
  if (/^[a-z]+:/.test(address)) return false;
  const [path = '', anchor] = address.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target)) return true;
  return anchor !== undefined && !anchorsOf(target).includes(anchor);
}

/** Every text that matches the first group of a pattern in any page, once, sorted. */
function named(pattern: RegExp, pages = PAGES): string[] {
  const found = pages.flatMap((page) => [...read(page).matchAll(pattern)].map(([, name]) => name));
  return [...new Set(found)].filter((name) => name !== undefined).toSorted();
}

describe.each(PAGES)('%s', (page) => {
  test('leads only to what is there', () => {
    expect(addressesIn(page).filter((address) => isBroken(page, address))).toEqual([]);
  });

  test('has no line of more than 110 characters, tables apart', () => {
    const long = read(page)
      .split('\n')
      .filter((line) => line.length > 110 && !line.startsWith('|'));
    expect(long).toEqual([]);
  });
});

test('the README is short, and leads to every page', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(100);
  expect(PAGES.filter((page) => !addressesIn('README.md').includes(page))).toEqual(['README.md']);
});

test('every script is in the table of commands, and every one that a page names is there', () => {
  const scripts = Object.keys(manifest.scripts).filter((name) => !name.startsWith('pre'));
  const pattern = /npm (?:run )?((?<=run )[\w:]+|start|test)/g;
  expect(named(pattern, ['docs/commands.md'])).toEqual(scripts.toSorted());
  expect(named(pattern).filter((name) => !scripts.includes(name))).toEqual([]);
});

test('every command of the archive is in that table, and every one that a page names is there', () => {
  const commands = readdirSync('scripts/commands').map((name) => name.replace(/\.ts$/, ''));
  const pattern = /npm run archive -- ([a-z]+)/g;
  expect(named(pattern, ['docs/commands.md'])).toEqual(commands.toSorted());
  expect(named(pattern).filter((name) => !commands.includes(name))).toEqual([]);
});

test('every package says why it is there, once', () => {
  const rows = read('docs/packages.md').matchAll(/^\| (`[^|]*)\|/gm);
  const explained = Array.from(rows).flatMap(([, cell = '']) =>
    Array.from(cell.matchAll(/`([^`]+)`/g), ([, name = '']) => name),
  );
  const engines = JSON.parse(read('tests/engines/package.json')) as typeof manifest;
  const used = [manifest, engines].flatMap(
    ({ dependencies, devDependencies, optionalDependencies }) =>
      Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }),
  );
  expect(explained.toSorted()).toEqual(used.toSorted());
});
