import { expect, test } from 'vitest';
import { findMath } from '../../src/text/find-math.ts';

test('each span has its place, its TeX and its kind', () => {
  expect(findMath('a $x$ \\[ y \\]')).toEqual([
    { start: 2, end: 5, tex: 'x', isDisplay: false },
    { start: 6, end: 13, tex: 'y', isDisplay: true },
  ]);
});

test.each<[string, string[]]>([
  ['$a$$b$', ['a', 'b']],
  ['$$a$$$b$', ['a', 'b']],
  ['\\(a\\)\\(b\\)', ['a', 'b']],
  ['$\\$5$', ['\\$5']],
  ['top-$k$ of $n$', ['k', 'n']],
  ['$100\\times$ for $100', ['100\\times']],
  ['\\$5 is $x$', ['x']],
  ['$5 is $x$', ['x']],
  ['$a b', []],
  ['\\( a', []],
  ['\\(\\)', []],
  [`$${'x'.repeat(2001)}$`, []],
  ['$we have many words here$', []],
  ['$3 per item$', []],
])('%j', (source, formulas) => {
  expect(findMath(source).map(({ tex }) => tex)).toEqual(formulas);
});
