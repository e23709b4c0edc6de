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
  kind: 'many',
  ids: () => ['one', 'two', 'three'],
  path: (id) => `/many/${id}/`,
  view: (_, id) => id.length,
};
const index = onePage('home', '/', () => 'home');

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

test('every page has its file and what it shows, those with routes of their own first', () => {
  expect(planned([many, index]).map(({ kind, id, file, view }) => [kind, id, file, view])).toEqual([
    ['home', 'index', 'index.html', 'home'],
    ['many', 'one', 'many/one/index.html', 3],
    ['many', 'two', 'many/two/index.html', 3],
    ['many', 'three', 'many/three/index.html', 5],
  ]);
});

test('the digest differs with what is common, the kind, what is shown and the text, and with nothing else', () => {
  const digest = (...given: Parameters<typeof planned>) => planned(...given)[0]?.shows;
  const withText = { ...many, text: () => 'file' };
  const digests = [
    digest([many]),
    digest([many], 'other'),
    digest([{ ...many, kind: 'few' }]),
    digest([{ ...many, view: () => 4 }]),
    digest([withText]),
    digest([withText], 'common', 'other'),
  ];
  expect(new Set(digests).size).toBe(digests.length);
  expect(digest([{ ...many, path: () => '/elsewhere/' }])).toBe(digest([many]));
  expect(digest([many], 'common', 'other')).toBe(digest([many]));
});

test('pages are divided into parts of at most 4,000, each with what the pages with routes show', () => {
  const pages: Page[] = Array.from({ length: 9001 }, (_, index) => ({
    kind: index < 2 ? `fixed-${index}` : 'many',
    id: String(index),
    isFixed: index < 2,
    file: `${index}.html`,
    shows: `shows ${index}`,
    view: index,
  }));
  const { parts, fixed } = partsOf(pages, project, join(home, 'parts'), ({ id }) => id === '1');
  expect(fixed).toEqual(new Set(['0.html', '1.html']));
  expect(parts.map((part) => part.pages.size)).toEqual([4000, 4000, 1000]);
  expect(parts[0]?.pages.has('1.html')).toBe(false);
  expect(parts[1]?.pages.get('4001.html')).toBe('shows 4001');
  for (const part of parts) {
    const input = deserialize(readFileSync(part.input)) as PartInput;
    expect(input.views.get('fixed-0')?.get('0')).toBe(0);
    expect(input.views.get('fixed-1')?.get('1')).toBe(1);
    expect(input.project).toEqual({ ...project, address: undefined });
    expect([input.origin, input.base]).toEqual([project.address.origin, project.address.base]);
  }
  const input = deserialize(readFileSync(parts[2]?.input ?? '')) as PartInput;
  expect(input.views.get('many')?.size).toBe(1000);
});

test('where every page is kept there are no parts', () => {
  const { parts, fixed } = partsOf(planned([many, index]), project, join(home, 'no'), () => true);
  expect([parts, [...fixed]]).toEqual([[], ['index.html']]);
  expect(existsSync(join(home, 'no'))).toBe(false);
});
