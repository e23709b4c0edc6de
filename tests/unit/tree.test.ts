import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { linkFile } from '../../src/values/link-file.ts';
import { writeMade } from '../../src/build/write-made.ts';
import { isIntact, Tree, type LastSite } from '../../src/build/tree.ts';

const home = mkdtempSync(join(tmpdir(), 'archive-tree-'));
afterAll(() => rmSync(home, { recursive: true }));

let last: LastSite;
let tree: Tree;
let runs = 0;
const at = (path: string) => join(home, String(runs), path);
const text = (path: string) => readFileSync(at(path), 'utf8');
const inode = (path: string) => statSync(at(path)).ino;

beforeEach(() => {
  runs += 1;
  mkdirSync(at('new'), { recursive: true });
  mkdirSync(at('old'));
  const old = new Tree(at('old'), null);
  old.put('a/index.html', 'A', 'shows a');
  old.put('b.txt', 'B');
  old.put('_astro/x.css', 'X', 'common');
  old.put('_astro/y.css', 'Y', 'common');
  last = { folder: at('old'), files: old.files };
  tree = new Tree(at('new'), last);
});

test('what shows the same is the file of the last build, and what does not is not kept', () => {
  expect(tree.keep('a/index.html', 'shows a')).toBe(true);
  expect(inode('new/a/index.html')).toBe(inode('old/a/index.html'));
  expect(tree.files).toEqual(new Map([['a/index.html', last.files.get('a/index.html')]]));
  expect(tree.keep('a/index.html', 'shows something else')).toBe(false);
  expect(tree.keep('b.txt', 'shows b')).toBe(false);
  expect(tree.keep('c.txt', 'shows c')).toBe(false);
  expect(existsSync(at('new/b.txt'))).toBe(false);
});

test('the same bytes are the same file, whatever they show; others are a new one', () => {
  tree.put('a/index.html', 'A', 'shows more');
  tree.put('b.txt', 'Other');
  expect(inode('new/a/index.html')).toBe(inode('old/a/index.html'));
  expect(tree.files.get('a/index.html')?.shows).toBe('shows more');
  expect(inode('new/b.txt')).not.toBe(inode('old/b.txt'));
  expect([text('new/b.txt'), text('old/b.txt')]).toEqual(['Other', 'B']);
  expect(tree.files.get('b.txt')).toMatchObject({ shows: null, size: 5 });
});

test('a document that is put twice never writes into the last site', () => {
  tree.keep('a/index.html', 'shows a');
  tree.put('a/index.html', 'Other', 'shows other');
  expect([text('new/a/index.html'), text('old/a/index.html')]).toEqual(['Other', 'A']);
  tree.put('a/index.html', 'A', 'shows a');
  expect(text('new/a/index.html')).toBe('A');
});

test.each(['removed', 'longer', 'as long', 'a folder'])(
  'a file of the last site that is %s is not kept',
  (damage) => {
    const file = at('old/a/index.html');
    rmSync(file);
    if (damage === 'longer') writeFileSync(file, 'A!');
    if (damage === 'as long') writeFileSync(file, 'Z');
    if (damage === 'a folder') mkdirSync(file);
    expect(tree.keep('a/index.html', 'shows a')).toBe(false);
    tree.put('a/index.html', 'A', 'shows a');
    expect(text('new/a/index.html')).toBe('A');
  },
);

test('a file with another time is looked into, and kept where its bytes are the same', () => {
  const time = new Date('2025-01-01T00:00:00Z');
  utimesSync(at('old/a/index.html'), time, time);
  expect(tree.keep('a/index.html', 'shows a')).toBe(true);
  expect(tree.files.get('a/index.html')?.mtime).toBe(time.getTime());
});

test('what is lost are the files that show the same and are not there, or not the same', () => {
  tree.put('_astro/x.css', 'X', 'common');
  expect(tree.lost('common')).toEqual(['_astro/y.css']);
  tree.put('_astro/y.css', 'Other', 'common');
  expect(tree.lost('common')).toEqual(['_astro/y.css']);
  tree.put('_astro/y.css', 'Y', 'common');
  expect(tree.lost('common')).toEqual([]);
});

test('a site is intact with each of its files and no other', () => {
  expect(isIntact(last)).toBe(true);
  writeFileSync(at('old/other.txt'), '');
  expect(isIntact(last)).toBe(false);
  rmSync(at('old/other.txt'));
  expect(isIntact(last)).toBe(true);
  rmSync(at('old/b.txt'));
  expect(isIntact(last)).toBe(false);
  writeFileSync(at('old/b.txt'), 'C');
  expect(isIntact(last)).toBe(false);
  writeFileSync(at('old/b.txt'), 'B');
  expect(isIntact(last)).toBe(true);
  rmSync(at('old'), { recursive: true });
  expect(isIntact(last)).toBe(false);
});

test('without a last build nothing is kept', () => {
  const first = new Tree(at('new'), null);
  expect(first.keep('a/index.html', 'shows a')).toBe(false);
  first.put('a/index.html', 'A', 'shows a');
  expect(dirname(at('new/a/index.html'))).toBe(at('new/a'));
  expect(text('new/a/index.html')).toBe('A');
});

test('a file of an older site that is that of the last build stays where it is', () => {
  linkFile(at('old/a/index.html'), (mkdirSync(at('new/a')), at('new/a/index.html')));
  rmSync(at('old/a/index.html'));
  expect(tree.keep('a/index.html', 'shows a')).toBe(true);
  tree.put('a/index.html', 'A', 'shows more');
  expect(tree.files.get('a/index.html')).toEqual({
    ...last.files.get('a/index.html'),
    shows: 'shows more',
  });
});

test('one that is not makes room, whatever it is, and none is written into', () => {
  mkdirSync(at('new/b.txt/deep'), { recursive: true });
  writeFileSync(at('new/a'), 'a file in the place of a folder');
  writeFileSync(at('older.css'), 'older');
  mkdirSync(at('new/_astro'));
  linkFile(at('older.css'), at('new/_astro/x.css'));
  linkFile(at('older.css'), (mkdirSync(at('new/c')), at('new/c/index.html')));
  tree.put('b.txt', 'B');
  expect(tree.keep('a/index.html', 'shows a')).toBe(true);
  expect(tree.keep('_astro/x.css', 'common')).toBe(true);
  tree.put('c/index.html', 'C', 'shows c');
  expect(
    ['b.txt', 'a/index.html', '_astro/x.css', 'c/index.html'].map((path) => text(`new/${path}`)),
  ).toEqual(['B', 'A', 'X', 'C']);
  expect(text('older.css')).toBe('older');
});

test('what an older site has besides is removed, and the folders that it leaves empty', () => {
  mkdirSync(at('new/gone/deep'), { recursive: true });
  writeFileSync(at('new/gone/deep/x.html'), '');
  mkdirSync(at('new/a/gone'), { recursive: true });
  symlinkSync('nowhere', at('new/a/gone/link'));
  tree = new Tree(at('new'), last);
  tree.keep('a/index.html', 'shows a');
  tree.removeOthers();
  expect(readdirSync(at('new'), { recursive: true })).toEqual(['a', 'a/index.html']);
});

test('a page that another process wrote is taken; where it is the same, the last one stays', () => {
  const time = new Date('2025-01-01T00:00:00Z');
  utimesSync(at('old/a/index.html'), time, time);
  const write = (path: string, bytes: string) => writeMade(at(`new/${path}`), Buffer.from(bytes));
  tree.adopt('a/index.html', write('a/index.html', 'A'), 'shows more');
  tree.adopt('d/index.html', write('d/index.html', 'D'), 'shows d');
  expect(inode('new/a/index.html')).toBe(inode('old/a/index.html'));
  expect(tree.files.get('d/index.html')).toMatchObject({ shows: 'shows d', size: 1 });
  expect(text('new/d/index.html')).toBe('D');
});
