import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { digestOfCommon, digestOfInputs } from '../../src/build/inputs.ts';
import { textDigests } from '../../src/build/texts.ts';
import { openProject } from '../../src/project/project.ts';

const home = mkdtempSync(join(tmpdir(), 'archive-inputs-'));
afterAll(() => rmSync(home, { recursive: true }));

const content = join(home, 'content');
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  mkdirSync(join(content, 'topics'), { recursive: true });
  for (const part of ['site.json', 'pages']) {
    cpSync(join('content', part), join(content, part), { recursive: true });
  }
  write('topics/owls.mdx', 'Of owls.');
});

const write = (path: string, text: string) => writeFileSync(join(content, path), text);
const project = () => openProject({ content });
const DUMPS = new Map([['2025-01-01.json', 'digest']]);
const inputs = () => digestOfInputs(project(), digestOfCommon(project()), DUMPS);

test('what all pages show is the program, the settings and the address, and no text of the owner', () => {
  const before = digestOfCommon(project());
  write('topics/owls.mdx', 'Of barn owls.');
  expect(digestOfCommon(project())).toBe(before);
  expect(digestOfCommon({ ...project(), out: '/elsewhere' })).toBe(before);
  const { settings } = project();
  expect(digestOfCommon({ ...project(), settings: { ...settings, title: 'New' } })).not.toBe(
    before,
  );
  const elsewhere = openProject({ content, base: '/elsewhere/' });
  expect(digestOfCommon(elsewhere)).not.toBe(before);
  const other = join(home, 'program');
  mkdirSync(join(other, 'src'), { recursive: true });
  writeFileSync(join(other, 'package-lock.json'), '{}');
  const empty = digestOfCommon({ ...project(), root: other });
  writeFileSync(join(other, 'src/new.ts'), '');
  const one = digestOfCommon({ ...project(), root: other });
  writeFileSync(join(other, 'package-lock.json'), '{ }');
  expect(new Set([before, empty, one, digestOfCommon({ ...project(), root: other })]).size).toBe(4);
});

test.each([
  ['a topic', 'topics/owls.mdx'],
  ['a page', 'pages/about.mdx'],
  ['the record of addresses', 'permalinks.json'],
  ['withdrawn papers', 'withdrawn.json'],
  ['a file of another kind', 'pages/picture.svg'],
])('a build reads %s', (_, path) => {
  const before = inputs();
  write(path, 'changed');
  expect(inputs()).not.toBe(before);
});

test('a build reads its dumps by their digests, and no hidden file', () => {
  const before = inputs();
  write('topics/.owls.mdx.swp', 'edited');
  mkdirSync(join(content, 'dumps'));
  write('dumps/2025-01-01.json', 'already in the digests');
  expect(inputs()).toBe(before);
  const common = digestOfCommon(project());
  for (const dumps of [
    new Map([['2025-01-01.json', 'other']]),
    new Map([['2025-01-02.json', 'digest']]),
    new Map<string, string>(),
  ]) {
    expect(digestOfInputs(project(), common, dumps)).not.toBe(before);
  }
});

test('the record of addresses lies beside the dumps, wherever they are', () => {
  mkdirSync(join(home, 'other/dumps'), { recursive: true });
  const elsewhere = () => {
    const there = openProject({ content, dumps: join(home, 'other/dumps') });
    return digestOfInputs(there, digestOfCommon(there), DUMPS);
  };
  const before = elsewhere();
  writeFileSync(join(home, 'other/withdrawn.json'), '{}');
  expect(elsewhere()).not.toBe(before);
});

test('a text shows itself and what lies beside it, and other texts only where it imports one', () => {
  const digests = () => {
    const digestOf = textDigests(project());
    return ['topics/owls.mdx', 'pages/about.mdx', 'pages/new.mdx', 'topics/none.mdx'].map((path) =>
      digestOf(join(content, path)),
    );
  };
  write('pages/new.mdx', "import Owls from '../topics/owls.mdx';\n\n<Owls />\n");
  const [owls, about, imports, none] = digests();
  write('topics/owls.mdx', 'Of barn owls.');
  const after = digests();
  expect(after[0]).not.toBe(owls);
  expect(after[1]).toBe(about);
  expect(after[2]).not.toBe(imports);
  expect(after[3]).toBe(none);
  write('topics/picture.svg', '<svg />');
  expect(digests()).not.toEqual(expect.arrayContaining([about]));
});
