import { expect, test } from 'vitest';
import { findLinkedBraces } from '../../src/text/doubled-links.ts';

test.each([
  ['https://a.io/x{here}', 'https://a.io/x', 'here'],
  ['https://a.io/x{here.}', 'https://a.io/x', 'here.'],
  ['https://a.io{project page}', 'https://a.io', 'project page'],
  ["https://a.io/x{project's {\\em home} page}", 'https://a.io/x', "project's {\\em home} page"],
  ['https://github.com/o/r{LLM4Exploration}', 'https://github.com/o/r', 'LLM4Exploration'],
  ['github.com/o/gvl{OpenGVL}', 'github.com/o/gvl', 'OpenGVL'],
  ['https://github.com/A/B-C{A/B-C}', 'https://github.com/A/B-C', 'A/B-C'],
  ['https://a.io/a\\_b{\\texttt{here}}', 'https://a.io/a\\_b', '\\texttt{here}'],
  ['https://a.io/x{mypink{GitHub}}', 'https://a.io/x', 'GitHub'],
  ['https://a.io/x{{Our} {code}}', 'https://a.io/x', '{Our} {code}'],
  ['\\href{https://a.io/x{here}}', 'https://a.io/x', 'here'],
])('%s has a text', (source, url, text) => {
  const found = [{ start: 4, end: 4 + source.length, url, text }];
  expect(findLinkedBraces(`see ${source}.`)).toEqual(found);
});

test.each([
  ['https://a.io/x{https://a.io/x}', 'https://a.io/x'],
  ['https://a.io/x/{https://a.io/x}', 'https://a.io/x/'],
  ['https://a.io/x/{https://a.io/x/.}', 'https://a.io/x/'],
  ['http://a.io/x{https://A.io/x}', 'http://a.io/x'],
  ['https://github.com/o/r{github.com/o/r}', 'https://github.com/o/r'],
  ['github.com/o/r{https://github.com/o/r}', 'github.com/o/r'],
  ['https://a.io{a.io}', 'https://a.io'],
  ['https://a.github.io/a.github.io/{https://a.github.io}', 'https://a.github.io/a.github.io/'],
  ['https://a.io/x{blue{https://a.io/x}}', 'https://a.io/x'],
  ['https://a.io/{blue{https://a.io}}', 'https://a.io/'],
  ['https://a.io/x{\\texttt{a.io/x}}', 'https://a.io/x'],
  ['https://a.io/a\\_b{https://a.io/a\\_b}', 'https://a.io/a\\_b'],
  ['https://a.io/x{ }', 'https://a.io/x'],
  // Of `\href{url}{url}` the beginning and the end are lost.
  ['https://github.com/o/r}{github.com/o/r', 'https://github.com/o/r'],
  ['https://github.com/o/r/}{https://github.com/o/r', 'https://github.com/o/r/'],
])('%s is one address', (source, url) => {
  const found = [{ start: 4, end: 4 + source.length, url, text: null }];
  expect(findLinkedBraces(`see ${source}, and`)).toEqual(found);
});

test.each([
  'https://a.io/x and {braces}',
  'https://a.io/x {here}',
  'https://a.io/x{cut off',
  'https://a.io/x{https://a.io/x',
  'https://a.io/x{cut {off}',
  'https://a.io/x\\{a\\}',
  'https://api.a.io/{model}/generate',
  'https://a.io/?id={id}&x',
  '\\href{https://a.io/x}{here}',
  '\\url{https://a.io/x}',
  '\\footnote{https://a.io/x.}{x}',
  'https://github.com/o/r}{another',
  'Node.js{x} and/or{y} e.g./{z} O(n/{k})',
  'x@a.io/b{c}',
])('%s is left alone', (source) => {
  expect(findLinkedBraces(source)).toEqual([]);
});

test('several are found in order', () => {
  expect(
    findLinkedBraces('{https://a.io/x{a} and \\href{https://b.io{b}}, https://c.io/{c'),
  ).toEqual([
    { start: 1, end: 18, url: 'https://a.io/x', text: 'a' },
    { start: 23, end: 45, url: 'https://b.io', text: 'b' },
  ]);
});
