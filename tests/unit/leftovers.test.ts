import { expect, test } from 'vitest';
import { findLeftovers } from '../../src/text/leftovers.ts';

test.each<[string, string[]]>([
  ['our \\method is', ['\\method']],
  ['O(N^{2}) and z_{t}', ['^{', '_{']],
  ['a { b } c', []],
  ['a { b', ['{']],
  ['a } b {', ['}', '{']],
  ['an $x^2$ here', ['$x^2$']],
  ['$5 and $10, US$', []],
  ['$\\sim$5', ['\\sim', '$\\sim$']],
  ['$2^k$', ['$2^k$']],
  ['10 \\% and C:\\1', []],
  ['a_b, x^2 and {1, 2}', []],
])('%j', (plain, leftovers) => {
  expect(findLeftovers(plain)).toEqual(leftovers);
});
