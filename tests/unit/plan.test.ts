import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { afterAll, expect, test } from 'vitest';
import { pagesOf, type Page } from '../../src/build/plan.ts';
import type { PartInput } from '../../src/build/render/part.ts';
import { partsOf } from '../../src/build/render/parts-of.ts';
import type { Published } from '../../src/model/published.ts';
import { openProject } from '../../src/project/project.ts';
import { onePage, type PageType } from '../../src/site/page-type.ts';
import { fileAt } from '../../src/values/file-at.ts';

const home = mkdtempSync(join(tmpdir(), 'archive-plan-'));
afterAll(() => rmSync(home, { recursive: true }));

const project = openProject();
/** The pages of this test show nothing of the archive. */
const published = { project } as Published;

const many: PageType<number> = {
  route: '/many/[id]',
  ids: () => ['one', 'two', 'three'],
  path: (id) => `/many/${id}/`,
  view: (_, id) => id.length,
};
const index = onePage('/', () => 'home');

const planned = (types: PageType<unknown>[], common = 'common', text = 'text') => [
  ...pagesOf(published, types, common, () => text),
];

test('the file of an address', () => {
  expect(['/', '/papers/a/', '/404.html'].map(fileAt)).toEqual([
    'index.html',
    'papers/a/index.html',
    '404.html',
  ]);
});

test('every page has its route, its file and what it shows', () => {
  const pages = planned([many, index]).map(({ route, id, path, file, view }) => {
    return [route, id, path, file, view];
  });
  expect(pages).toEqual([
    ['/many/[id]', 'one', '/many/one/', 'many/one/index.html', 3],
    ['/many/[id]', 'two', '/many/two/', 'many/two/index.html', 3],
    ['/many/[id]', 'three', '/many/three/', 'many/three/index.html', 5],
    ['/', 'index', '/', 'index.html', 'home'],
  ]);
});

test.each([
  ['/', '/'],
  ['/days/', '/days'],
  ['/404.html', '/404'],
])('a page of its own at %s has the route %s', (path, route) => {
  expect(onePage(path, () => null).route).toBe(route);
});

test('the digest differs with what is common, the route, what is shown and the text, and with nothing else', () => {
  const digest = (...given: Parameters<typeof planned>) => planned(...given)[0]?.shows;
  const withText = { ...many, text: () => 'file' };
  const digests = [
    digest([many]),
    digest([many], 'other'),
    digest([{ ...many, route: '/few/[id]' }]),
    digest([{ ...many, view: () => 4 }]),
    digest([withText]),
    digest([withText], 'common', 'other'),
  ];
  expect(new Set(digests).size).toBe(digests.length);
  expect(digest([{ ...many, path: () => '/elsewhere/' }])).toBe(digest([many]));
  expect(digest([many], 'common', 'other')).toBe(digest([many]));
});

test('pages are divided into parts of at most 4,000', () => {
  const pages: Page[] = Array.from({ length: 9001 }, (_, index) => ({
    route: '/many/[id]',
    id: String(index),
    path: `/many/${index}/`,
    file: `many/${index}/index.html`,
    shows: `shows ${index}`,
    view: index,
  }));
  const parts = partsOf(pages, project, join(home, 'parts'));
  expect(parts.map(({ shows }) => shows.size)).toEqual([4000, 4000, 1001]);
  expect(parts[1]?.shows.get('many/4001/index.html')).toBe('shows 4001');
  const inputs = parts.map(({ input }) => deserialize(readFileSync(input)) as PartInput);
  for (const input of inputs) {
    expect(input.project).toEqual({ ...project, address: undefined });
    expect([input.origin, input.base]).toEqual([project.address.origin, project.address.base]);
  }
  expect(inputs[2]?.pages[0]).toEqual({ ...pages[8000], shows: undefined });
  expect(inputs.flatMap((input) => input.pages.map(({ view }) => view))).toEqual(
    pages.map(({ view }) => view),
  );
});

test('where every page is kept there are no parts', () => {
  expect(partsOf([], project, join(home, 'no'))).toEqual([]);
  expect(existsSync(join(home, 'no'))).toBe(false);
});
