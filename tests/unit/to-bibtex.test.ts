import { expect, test } from 'vitest';
import { parseText } from '../../src/text/parse-text.ts';
import { escapeBibtex, toBibtex } from '../../src/text/to-bibtex.ts';
import { code, inside, link, math, rootOf } from '../tree.ts';
import fc from '../random.ts';

test('marks become commands', () => {
  const root = rootOf([
    inside('emphasis', 'A&B'),
    ' ',
    inside('strong', 'c'),
    ' ',
    code('d_e'),
    ' R',
    inside('superscript', '2'),
    ' x',
    inside('subscript', 'i'),
    inside('superscript'),
    ' ',
    link('https://example.com/', 'f'),
  ]);
  expect(toBibtex(root)).toBe(
    '\\emph{A\\&B} \\textbf{c} \\texttt{d\\_e} R\\textsuperscript{2} x\\textsubscript{i} f',
  );
});

test('Unicode stays', () => {
  expect(toBibtex(rootOf(['Gödel – 漢字\u00A01']))).toBe('Gödel – 漢字\u00A01');
});

test('what LaTeX reads as markup is escaped', () => {
  expect(escapeBibtex('a&b%c_d#e$f{g}h~i^j\\k')).toBe(
    'a\\&b\\%c\\_d\\#e\\$f\\textbraceleft{}g\\textbraceright{}h\\textasciitilde{}i\\textasciicircum{}j\\textbackslash{}k',
  );
});

test('a title is read as TeX', () => {
  const title = 'A & B_b: 50% of C# in $O(N^2)$ and R^2, \\emph{<c>} {d}';
  expect(toBibtex(parseText(title))).toBe(
    'A \\& B\\textsubscript{b}: 50\\% of C\\# in $O(N^2)$ and R\\textsuperscript{2}, \\emph{<c>} d',
  );
});

test('one line, displayed formulas too', () => {
  expect(toBibtex(rootOf(['a '], { type: 'math', value: 'x^2' }, [' b']))).toBe('a $x^2$ b');
  expect(toBibtex(rootOf())).toBe('');
});

test.each([
  ['O(N^2)', '$O(N^2)$'],
  ['\\left\\{x\\right.', '$\\left\\lbrace x\\right.$'],
  ['50%', '$50\\%$'],
])('a formula stays TeX: %s', (tex, latex) => {
  expect(toBibtex(rootOf([math(tex)]))).toBe(latex);
});

test.each([
  '\\input{/etc/passwd}',
  '\\write18{ls}',
  '\\csname input\\endcsname',
  '\\href{javascript:alert(1)}{x}',
  '\\def\\a{\\a}\\a',
  'x}',
  '{x',
  'a $ b',
])('what is not sure to be a formula is text: %s', (tex) => {
  expect(toBibtex(rootOf([math(tex)]))).not.toMatch(/(?<!\\)\$|\\(?:input|write|csname|href|def)/);
});

test('braces always balance, as BibTeX counts them', () => {
  const tex = fc.constantFrom(
    'x',
    '^',
    '_',
    '{',
    '}',
    '\\{',
    '\\}',
    '\\left',
    '\\right',
    '$',
    '%',
    '\\',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(tex, { maxLength: 12 }), (parts) => {
      let depth = 0;
      for (const character of toBibtex(parseText(parts.join('')))) {
        if (character === '{') depth += 1;
        if (character === '}') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
    { numRuns: 2000 },
  );
});
