import { expect, test } from 'vitest';
import { toEmail } from '../../src/text/to-email.ts';
import { inside, link, linkToPaper, math, rootOf } from '../tree.ts';

test('lines are wrapped at words', () => {
  const root = rootOf(['The quick brown fox jumps over the lazy dog.'], ['Twice.']);
  expect(toEmail(root, 20)).toBe('The quick brown fox\njumps over the lazy\ndog.\n\nTwice.');
  expect(toEmail(rootOf())).toBe('');
});

test('a line has 72 columns', () => {
  const text = 'a'.repeat(35);
  expect(toEmail(rootOf([`${text} b${text} c`]))).toBe(`${text} b${text}\nc`);
  expect(toEmail(rootOf([`${text} bc${text} d`]))).toBe(`${text}\nbc${text} d`);
});

test('a word longer than a line has its own', () => {
  expect(toEmail(rootOf([`a b ${'c'.repeat(12)} d`]), 10)).toBe(`a b\n${'c'.repeat(12)}\nd`);
});

test('no-break spaces hold words together', () => {
  expect(toEmail(rootOf(['see the Fig.\u00A01 of it']), 10)).toBe('see the\nFig.\u00A01 of\nit');
});

test('wide characters take two columns', () => {
  expect(toEmail(rootOf(['漢字 漢字 漢字']), 10)).toBe('漢字 漢字\n漢字');
});

test('addresses are listed in the order of their first links, once', () => {
  const root = rootOf(
    ['Our ', link('https://a.example/1', inside('emphasis', 'code')), ' and ', math('x^2'), '.'],
    [linkToPaper('2510.26692', 'Kimi'), ', ', link('https://a.example/1', 'again'), '.'],
  );
  expect(toEmail(root)).toBe(
    [
      'Our code [1] and x².',
      'Kimi [2], again [1].',
      '[1] https://a.example/1\n[2] https://arxiv.org/abs/2510.26692',
    ].join('\n\n'),
  );
});

test('the list is not wrapped', () => {
  const url = `https://a.example/${'b'.repeat(30)}`;
  expect(toEmail(rootOf([link(url, 'a')]), 10)).toBe(`a [1]\n\n[1] ${url}`);
});

test('an address that is shown is not listed', () => {
  const root = rootOf([
    link('https://a.example/b', 'https://a.example/b'),
    ' ',
    link('https://a.example/', 'a.example'),
  ]);
  expect(toEmail(root)).toBe('https://a.example/b a.example');
});

test('an address that leads to no page is not listed', () => {
  expect(toEmail(rootOf([link('javascript:alert(1)', 'a <b> ]]> \u202Ec')]))).toBe(
    'a <b> ]]> \u202Ec',
  );
});
