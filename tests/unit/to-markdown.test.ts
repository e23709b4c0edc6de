import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import remarkMath from 'remark-math';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { cleanLine } from '../../src/values/clean-text.ts';
import { toMarkdown } from '../../src/text/to-markdown.ts';
import { code, inside, link, linkToPaper, math, rootOf } from '../tree.ts';
import fc from '../random.ts';

const { micromarkExtensions, fromMarkdownExtensions } = unified()
  .use(remarkMath)
  .freeze()
  .data() as Record<string, never[]>;

/** What remark-parse with remark-math reads. */
function parse(markdown: string) {
  return fromMarkdown(markdown, {
    extensions: micromarkExtensions ?? [],
    mdastExtensions: fromMarkdownExtensions ?? [],
  });
}

test('everything that an abstract is made of', () => {
  const root = rootOf(
    [inside('emphasis', 'A'), ' ', inside('strong', 'b'), ' ', code('c`d'), ' ', math('O(N^2)')],
    { type: 'math', value: 'E = mc^2' },
    ['R', inside('superscript', '2'), ' of x', inside('subscript', 'i*')],
    [
      link('https://example.com/a_b', 'https://example.com/a_b'),
      ' ',
      linkToPaper('2510.26692', 'K'),
    ],
  );
  expect(toMarkdown(root)).toBe(
    [
      '*A* **b** ``c`d`` $O(N^2)$',
      '$$\nE = mc^2\n$$',
      'R<sup>2</sup> of x<sub>i\\*</sub>',
      '<https://example.com/a_b> [K](https://arxiv.org/abs/2510.26692)\n',
    ].join('\n\n'),
  );
  expect(toMarkdown(rootOf())).toBe('');
});

test('long lines are not wrapped', () => {
  const text = 'word '.repeat(100).trim();
  expect(toMarkdown(rootOf([text]))).toBe(`${text}\n`);
});

test.each([
  ['a * b *c* _d_ **e**', 'a \\* b \\*c\\* \\_d\\_ \\*\\*e\\*\\*\n'],
  ['# 1', '\\# 1\n'],
  ['1. a', '1\\. a\n'],
  ['- a', '\\- a\n'],
  ['> a', '\\> a\n'],
  ['$5 and $6', '\\$5 and \\$6\n'],
  ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>\n'],
  ['[a](b) ![c](d) &lt; `e` \\f', '\\[a]\\(b) !\\[c]\\(d) \\&lt; \\`e\\` \\f\n'],
])('markup in text is escaped: %s', (text, markdown) => {
  expect(toMarkdown(rootOf([text]))).toBe(markdown);
});

test('of a link that leads to no page the text stays', () => {
  expect(toMarkdown(rootOf(['a! ', link('javascript:alert(1)', 'b*', code('c'))]))).toBe(
    'a! b\\*`c`\n',
  );
});

test('a formula with dollars ends where it should', () => {
  const root = rootOf([math('a \\text{$b$} c')], { type: 'math', value: 'a\n$$\nb' });
  expect(parse(toMarkdown(root)).children.map((node) => toString(node))).toEqual([
    'a \\text{$b$} c',
    'a\n$$\nb',
  ]);
});

test('formulas side by side stay two', () => {
  const markdown = toMarkdown(rootOf(['$', math('10^\\circ'), math('10'), '5']));
  expect(markdown).toBe('\\$$10^\\circ$<!-- -->$10$5\n');
  const types = parse(markdown).children.flatMap((node) =>
    'children' in node ? node.children.map(({ type }) => type) : [],
  );
  expect(types).toEqual(['text', 'inlineMath', 'html', 'inlineMath', 'text']);
});

const line = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(...'*_#<>$`[]()!&;~+-=.:|\\/ ab1\n'.split('')),
      maxLength: 20,
    }),
  )
  .map(cleanLine)
  .filter(Boolean);

test('text comes back as text', () => {
  fc.assert(
    fc.property(line, (text) => {
      const root = rootOf([text]);
      expect(parse(toMarkdown(root))).toMatchObject(root);
    }),
    { numRuns: 2000 },
  );
});

test('text beside formulas and raised text comes back as text', () => {
  fc.assert(
    fc.property(line, line, line, (before, within, after) => {
      const root = rootOf([before, math('x^2'), after, inside('superscript', within), after]);
      const [paragraph] = parse(toMarkdown(root)).children;
      expect(paragraph).toMatchObject({
        type: 'paragraph',
        children: [
          { type: 'text', value: before },
          math('x^2'),
          { type: 'text', value: after },
          { type: 'html', value: '<sup>' },
          { type: 'text', value: within },
          { type: 'html', value: '</sup>' },
          { type: 'text', value: after },
        ],
      });
    }),
    { numRuns: 1000 },
  );
});
