import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { cleanLine } from '../../src/values/clean-text.ts';
import { parseText } from '../../src/text/parse-text.ts';
import { toHtml, toInlineHtml } from '../../src/text/to-html.ts';
import { code, inside, link, linkToPaper, math, rootOf } from '../tree.ts';
import fc from '../random.ts';

const REL = 'rel="noopener nofollow ugc"';

test('everything that an abstract is made of', () => {
  const root = rootOf(
    [inside('emphasis', 'A'), ' ', inside('strong', 'b'), ' ', code('c_d'), ' of R'],
    ['R', inside('superscript', '2'), ' and x', inside('subscript', inside('emphasis', 'i'))],
    { type: 'math', value: 'x' },
  );
  expect(toHtml(root)).toBe(
    [
      '<p><em>A</em> <strong>b</strong> <code>c_d</code> of R</p>',
      '<p>R<sup>2</sup> and x<sub><em>i</em></sub></p>',
      '<math display="block"><mi>x</mi></math>',
    ].join('\n'),
  );
});

test('nothing', () => {
  expect(toHtml(rootOf())).toBe('');
  expect(toInlineHtml(rootOf())).toBe('');
});

test('a formula is MathML', () => {
  expect(toHtml(rootOf([math('x^2')]))).toBe(
    '<p><math><msup><mi>x</mi><mn>2</mn></msup></math></p>',
  );
});

test('a formula that cannot be rendered is TeX with its dollars', () => {
  const tex = '\\href{javascript:alert(1)}{x}';
  expect(toHtml(rootOf([math(tex)], { type: 'math', value: tex }))).toBe(
    [
      '<p><code class="tex">$\\href{javascript:alert(1)}{x}$</code></p>',
      '<p><code class="tex">$$\\href{javascript:alert(1)}{x}$$</code></p>',
    ].join('\n'),
  );
});

test('links of strangers are not followed', () => {
  expect(
    toHtml(rootOf([link('https://example.com/ä?a=1&b="', 'a'), link('mailto:a@b.c', 'b')])),
  ).toBe(
    `<p><a href="https://example.com/%C3%A4?a=1&#x26;b=%22" ${REL}>a</a>` +
      `<a href="mailto:a@b.c" ${REL}>b</a></p>`,
  );
});

test('links to papers of the archive lead there', () => {
  const root = rootOf([
    linkToPaper('2510.26692', 'ours'),
    ' ',
    linkToPaper('1706.03762', 'theirs'),
  ]);
  const paperHref = (id: string) => (id === '2510.26692' ? '/archive/papers/kimi-linear/' : null);
  const theirs = `<a href="https://arxiv.org/abs/1706.03762" ${REL}>theirs</a>`;
  expect(toHtml(root, { paperHref })).toBe(
    `<p><a href="/archive/papers/kimi-linear/">ours</a> ${theirs}</p>`,
  );
  expect(toHtml(root)).toBe(
    `<p><a href="https://arxiv.org/abs/2510.26692" ${REL}>ours</a> ${theirs}</p>`,
  );
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '//evil.example/',
])('of a link to %j only the text stays', (url) => {
  expect(toHtml(rootOf(['a ', link(url, 'b ', inside('emphasis', 'c'))]))).toBe(
    '<p>a b <em>c</em></p>',
  );
});

test('an address that the archive gives is checked, too', () => {
  const root = rootOf([linkToPaper('2510.26692', 'a')]);
  expect(toHtml(root, { paperHref: () => 'javascript:alert(1)' })).toBe('<p><a>a</a></p>');
});

test('text is never markup', () => {
  const hostile = '<script>alert(1)</script> &lt; <!-- x ]]> <img src=x onerror="alert(1)">';
  expect(toHtml(rootOf([hostile, code(hostile)]))).toBe(
    [
      '<p>&#x3C;script>alert(1)&#x3C;/script> &#x26;lt; &#x3C;!-- x ]]&#x3E; ',
      '&#x3C;img src=x onerror="alert(1)"><code>',
      '&#x3C;script>alert(1)&#x3C;/script> &#x26;lt; &#x3C;!-- x ]]&#x3E; ',
      '&#x3C;img src=x onerror="alert(1)"></code></p>',
    ].join(''),
  );
});

test('nodes that no text of ours has give no markup', () => {
  const root = rootOf(
    [{ type: 'html', value: '<script>alert(1)</script>' }],
    { type: 'html', value: '<script>alert(1)</script>' },
    [{ type: 'image', url: 'https://example.com/x.png', alt: 'x' }],
    [{ type: 'emphasis', children: [], data: { hName: 'script', hProperties: { id: 'x' } } }],
    [
      {
        type: 'emphasis',
        children: [],
        data: { hProperties: { id: 'x', style: 'y', onClick: 'z' } },
      },
    ],
  );
  expect(toHtml(root)).toBe('<p></p>\n<p></p>\n<p></p>\n<p><em></em></p>');
});

test('a title has no paragraph and no link', () => {
  const root = rootOf([
    'See ',
    link('https://example.com/', inside('emphasis', 'this')),
    ' & ',
    linkToPaper('2510.26692', 'that'),
    ' in O(N',
    inside('superscript', '2'),
    ')',
  ]);
  expect(toInlineHtml(root)).toBe('See <em>this</em> &#x26; that in O(N<sup>2</sup>)');
});

test('a displayed formula in a title stands in its line', () => {
  expect(toInlineHtml(rootOf(['a'], { type: 'math', value: 'x' }, ['b']))).toBe(
    'a <math><mi>x</mi></math> b',
  );
});

test('the same tree gives the same HTML twice and is not changed', () => {
  const root = parseText('R$^2$ at https://example.com/a and arXiv:2510.26692');
  const before = structuredClone(root);
  expect(toHtml(root, { paperHref: () => '/a/' })).not.toBe(toHtml(root));
  expect(toHtml(root)).toBe(toHtml(root));
  expect(root).toEqual(before);
});

test('no text changes on its way through HTML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }).map(cleanLine), (text) => {
      const root = rootOf([text, inside('emphasis', text), code(text)]);
      expect(toString(fromHtml(toHtml(root), { fragment: true }))).toBe(text + text + text);
      expect(toString(fromHtml(toInlineHtml(root), { fragment: true }))).toBe(text + text + text);
    }),
    { numRuns: 1000 },
  );
});

test('nothing that is parsed gives an element of another kind', () => {
  const tokens = [
    '<script>',
    '</p>',
    '$',
    '$$',
    '\\href{javascript:x}{',
    '}',
    '{',
    '\\emph{',
    ' a ',
  ];
  const more = [
    'https://a.b/"><img>',
    '\u202E',
    ']]>',
    '<!--',
    '\\(',
    '\\)',
    '^',
    '_',
    '&#60;',
    'x',
  ];
  const word = fc.constantFrom(...tokens, ...more);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const html = toHtml(parseText(words.join('')));
      expect(html).not.toMatch(/<(?!\/?(?:p|a|em|strong|code|su[bp]|m[a-z]+)[ >])/);
      expect(html).not.toMatch(/<[^>]*\s(?:on|style|id)[a-z]*=|href="(?!https?:)/);
      expect(html).not.toContain(']]>');
    }),
    { numRuns: 1000 },
  );
});
