import { expect, test, vi } from 'vitest';
import { printable, printJson } from '../../src/terminal/printable.ts';
import { tableLines } from '../../src/terminal/table.ts';

test.each([
  ['a\u001B[2Jb', 'a\\u{1B}[2Jb'],
  ['\u202Etxt.exe', '\\u{202E}txt.exe'],
  ['\u2066a\u2069 \u200F\u061C', '\\u{2066}a\\u{2069} \\u{200F}\\u{61C}'],
  ['a\rb\tc\u0000\u009B', 'a\\u{D}b\\u{9}c\\u{0}\\u{9B}'],
  ['tag\u{E0041} \ud800 \uFEFF', 'tag\\u{E0041} \\u{D800} \\u{FEFF}'],
  ['two\nlines, پژوهش‌ها 👩‍💻 é', 'two\nlines, پژوهش‌ها 👩‍💻 é'],
])('%j is shown as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('JSON says the same, and has nothing to obey', () => {
  const value = ['\u202Ea\u001B', '\u{E0041}', '👩‍💻\n'];
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    printJson(value);
    const [[text] = []] = log.mock.calls as string[][];
    expect(text).toBe('["\\u202ea\\u001b","\\udb40\\udc41","👩‍💻\\n"]');
    expect(JSON.parse(text ?? '')).toEqual(value);
  } finally {
    log.mockRestore();
  }
});

test('a table has columns as wide as their longest cells, up to 60', () => {
  const long = 'x'.repeat(61);
  expect(
    tableLines(
      ['a', 'name'],
      [
        [long, ''],
        ['b', 'cd'],
      ],
    ),
  ).toEqual([
    `a${' '.repeat(61)}name`,
    `${'-'.repeat(60)}  ----`,
    `${'x'.repeat(59)}…`,
    `b${' '.repeat(61)}cd`,
  ]);
});
