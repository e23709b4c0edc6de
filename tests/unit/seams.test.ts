import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OUTPUTS } from '../../src/build/outputs.ts';
import { ROOT } from '../../src/project/folders.ts';
import type { PageType } from '../../src/site/page-type.ts';

/** Every file of the program, with its text. */
const program = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro|mjs)$/.test(name))
    .map((name) => {
      const path = join(folder, name).replaceAll('\\', '/');
      return { path, text: readFileSync(path, 'utf8') };
    }),
);

/** The files of the program that import another. */
const importersOf = (file: string) =>
  program
    .filter(({ text }) => new RegExp(`(?:from|import\\() ?'[^']*/${file}'`).test(text))
    .map(({ path }) => path);

describe('an export is a file, and a row in the list of exports', () => {
  const exports = program.filter(({ text }) => /export const \w+: Output =/.test(text));

  test.each(exports.map(({ path }) => path))('%s', (path) => {
    expect(importersOf(basename(path))).toEqual(['src/build/outputs.ts']);
  });

  test('of which there are fourteen, the sitemap, and one for each format of feeds', () => {
    expect(exports.length).toBe(14);
    // These are made of the list of formats, and of that of the page types.
    expect(OUTPUTS.length).toBe(exports.length + 4);
  });
});

describe('a page type is a view and a route', () => {
  // A page that shows nothing of the archive has no view to import.
  const views = program.filter(({ text }) => /export const pages: PageType<(?!null>)/.test(text));

  test.each(views.map(({ path }) => path))('%s', async (path) => {
    const importing = importersOf(`views/${basename(path)}`);
    const routes = importing.filter((other) => other.startsWith('src/site/pages/'));
    expect(routes).toHaveLength(1);
    // Components know the shape of what they are given, and no more.
    for (const other of importing.filter((one) => !routes.includes(one))) {
      expect(other).toMatch(/^src\/site\/components\//);
    }
    const { pages } = (await import(join(ROOT, path))) as { pages: PageType<unknown> };
    expect(routes).toEqual([`src/site/pages${pages.route}.astro`]);
  });

  test('of which there are seventeen', () => {
    expect(views).toHaveLength(17);
  });
});

describe('a command is a file', () => {
  const commands = readdirSync('scripts/commands');

  test.each(commands)('%s', (file) => {
    const name = basename(file, '.ts');
    const text = readFileSync(join('scripts/commands', file), 'utf8');
    expect(text).toContain(`.command('${name}')`);
    // `start` builds as `build` does.
    expect(importersOf(`commands/${file}`)).toEqual([]);
    expect(readFileSync('scripts/archive.ts', 'utf8')).not.toContain(`'${name}'`);
  });
});
