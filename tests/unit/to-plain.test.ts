import { expect, test } from 'vitest';
import { plainBlocks, toPlain } from '../../src/text/to-plain.ts';
import { code, inside, link, math, rootOf } from '../tree.ts';

const raised = (text: string) => toPlain(rootOf(['x', inside('superscript', text)]));
const lowered = (text: string) => toPlain(rootOf(['x', inside('subscript', text)]));

test('paragraphs and displayed formulas are parted by a blank line', () => {
  const root = rootOf(['One '], [' '], [], { type: 'math', value: 'E = mc^2' }, [' two.']);
  expect(toPlain(root)).toBe('One\n\nE = mc²\n\ntwo.');
  expect(plainBlocks(root)).toEqual(['One', 'E = mc²', 'two.']);
  expect(toPlain(rootOf())).toBe('');
});

test('marks go, and of links the text stays', () => {
  const root = rootOf([
    inside('emphasis', 'a', inside('strong', 'b')),
    code('<c>'),
    link('https://example.com/', ' d ', inside('emphasis', 'e')),
    link('javascript:alert(1)', 'f'),
  ]);
  expect(toPlain(root)).toBe('ab<c> d ef');
});

test.each([
  ['2', 'x²'],
  ['n+1', 'xⁿ⁺¹'],
  ['⊤', 'x^⊤'],
  ['𝔽', 'x^𝔽'],
  ['a, b', 'x^(a, b)'],
  ['st@', 'x^(st@)'],
  ['{', 'x^({)'],
  ['', 'x'],
])('raised %j', (text, plain) => {
  expect(raised(text)).toBe(plain);
});

test.each([
  ['1', 'x₁'],
  ['ij', 'xᵢⱼ'],
  ['b', 'x_b'],
  ['stack', 'x_stack'],
  ['θ', 'x_θ'],
  ['*', 'x_*'],
  ['{', 'x_({)'],
  ['a,b', 'x_(a,b)'],
  ['two words', 'x_(two words)'],
  ['', 'x'],
])('lowered %j', (text, plain) => {
  expect(lowered(text)).toBe(plain);
});

test('raised and lowered texts may hold others', () => {
  const root = rootOf([
    'x',
    inside('superscript', inside('emphasis', '2')),
    inside('subscript', 'a', inside('subscript', '1')),
    math('\\alpha'),
  ]);
  expect(toPlain(root)).toBe('x²_a₁α');
});

test('what is hostile in markup is text', () => {
  const hostile = '<script>alert(1)</script> ]]> \u202Eabc\u202C';
  expect(toPlain(rootOf([hostile]))).toBe(hostile);
});
