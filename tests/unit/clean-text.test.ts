import { describe, expect, test } from 'vitest';
import { cleanLine, cleanParagraphs, cleanUrl } from '../../src/values/clean-text.ts';

describe('a line', () => {
  test.each([
    ['keeps plain text', 'Attention Is All You Need', 'Attention Is All You Need'],
    ['keeps markup', '<b>&amp;</b> $x^2$ \\alpha', '<b>&amp;</b> $x^2$ \\alpha'],
    ['keeps other scripts', '注意 Über Ω Ж', '注意 Über Ω Ж'],
    ['keeps emoji', '🚀 is one', '🚀 is one'],
    ['keeps the joiners of scripts and emoji', 'ک\u200Cه 👩\u200D💻', 'ک\u200Cه 👩\u200D💻'],
    ['is trimmed', '  a  ', 'a'],
    ['has single spaces', 'a  b', 'a b'],
    ['has no line breaks', 'a\r\n  b\tc', 'a b c'],
    ['has no other spaces', 'a\u00A0\u2003\u3000\u2028\u2029b', 'a b'],
    ['is composed', 'e\u0301 \u1112\u1161\u11AB', 'é 한'],
    ['has no lone surrogates', 'a\uD800b\uDC00c', 'a\uFFFDb\uFFFDc'],
    ['has no NUL and no controls', 'a\u0000b\u0007c\u001Fd\u007Fe\u0080f\u009Fg', 'abcdefg'],
    ['has no noncharacters', 'a\uFFFEb\uFFFFc', 'abc'],
    ['has no bidirectional embeddings and overrides', 'a\u202A\u202B\u202C\u202D\u202Eb', 'ab'],
    ['has no bidirectional isolates', 'a\u2066\u2067\u2068\u2069b', 'ab'],
    ['has no bidirectional marks', 'a\u061C\u200E\u200Fb', 'ab'],
    ['has no zero-width characters', 'a\u200Bb\u2060c\uFEFFd', 'abcd'],
    ['has no interlinear annotations', 'a\uFFF9b\uFFFAc\uFFFBd', 'abcd'],
    ['has no tags', 'a\u{E0001}\u{E0041}\u{E007F}b', 'ab'],
    ['composes what unwanted characters parted', 'e\u200B\u0301', 'é'],
    ['joins the spaces around unwanted characters', 'a \u200B b', 'a b'],
    ['may be empty', '\u200B \u202E\u0000', ''],
    ['may be empty at once', '', ''],
  ])('%s', (_, text, clean) => {
    expect(cleanLine(text)).toBe(clean);
    expect(cleanLine(clean)).toBe(clean);
  });

  test('no character below the surrogates passes that XML or a reader minds', () => {
    const passed: string[] = [];
    for (let code = 0; code < 0x250; code += 1) {
      const text = `a${String.fromCharCode(code)}b`;
      if (cleanLine(text) === text) passed.push(code.toString(16));
    }
    const printable = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => (from + index).toString(16));
    expect(passed.filter((code) => code !== '85')).toEqual([
      ...printable(0x20, 0x7e),
      ...printable(0xa1, 0xac),
      ...printable(0xae, 0x24f),
    ]);
  });

  test('has no next-line control', () => {
    expect(cleanLine('a\u0085b')).toBe('a b');
  });

  test.each(['\u037E', '\u0387', '\u0374'])('is composed where %j is all there is', (text) => {
    expect(cleanLine(text)).toBe(text.normalize('NFC'));
  });
});

describe('paragraphs', () => {
  test.each([
    ['one line stays one', 'a b', 'a b'],
    ['lines of one paragraph are joined', 'a\n  b\nc', 'a b c'],
    ['a blank line parts them', 'a\n\nb', 'a\n\nb'],
    ['a line of spaces is blank', 'a\n \t\u00A0\nb', 'a\n\nb'],
    ['many blank lines part them once', 'a\n\n\n\n\nb', 'a\n\nb'],
    ['Windows line ends are line ends', 'a\r\nb\r\n\r\nc', 'a b\n\nc'],
    ['blank lines around them are left out', '\n\na\n\n', 'a'],
    ['empty ones are left out', 'a\n\n\u200B\n\nb', 'a\n\nb'],
    ['each is clean', 'a\u202E  b\n\n\uD800', 'a b\n\n\uFFFD'],
    ['nothing is nothing', '\n\u200B\n', ''],
  ])('%s', (_, text, clean) => {
    expect(cleanParagraphs(text)).toBe(clean);
    expect(cleanParagraphs(clean)).toBe(clean);
  });
});

describe('a web address', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTP://Example.ORG/A', 'http://example.org/A'],
    [' https://example.org/a b ', 'https://example.org/a%20b'],
    ['https://example.org/?q="<>#"', 'https://example.org/?q=%22%3C%3E#%22'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://example.org/\u202E', 'https://example.org/%E2%80%AE'],
    ['https://example.org/\uD800', 'https://example.org/%EF%BF%BD'],
    ['https:example.org', 'https://example.org/'],
  ])('%j is %s', (text, url) => {
    expect(cleanUrl(text)).toBe(url);
    expect(cleanUrl(url)).toBe(url);
  });

  test.each([
    '',
    'example.org',
    '//example.org/',
    '/a',
    'https://',
    'https://[',
    'javascript:alert(1)',
    'JavaScript://example.org/%0aalert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    'blob:https://example.org/x',
    'xhttps://example.org/',
    'httpss://example.org/',
  ])('%j is none', (text) => {
    expect(cleanUrl(text)).toBeNull();
  });
});
