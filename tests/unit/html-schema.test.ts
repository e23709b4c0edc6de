import type { Element, Nodes } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { htmlSchema } from '../../src/text/html-schema.ts';
import { mathToHast } from '../../src/text/math.ts';

const sanitizer = unified().use(rehypeSanitize, htmlSchema).freeze();

function sanitize(element: Element): Nodes {
  const tree = sanitizer.runSync({ type: 'root', children: [element] });
  return tree;
}

test.each([
  String.raw`\sum_{i=1}^{n} \frac{1}{\sqrt{x_i}} \sqrt[3]{y}`,
  String.raw`\left\{ \overline{a} \underline{b} \hat{c} \vec{d} \tilde{e} \right\}`,
  String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`,
  String.raw`\begin{cases} a & x < 0 \\ b \end{cases}`,
  String.raw`\begin{aligned} a &= b \\ &= c \end{aligned}`,
  String.raw`\mathbb{R}^{d} \mathcal{L} \mathbf{x} \boldsymbol{\theta} \pmb{x}`,
  String.raw`\text{if } \operatorname{rank}(A) \lim_{x \to 0} \quad \mathop{\mathrm{argmin}}_x`,
  String.raw`\boxed{x} \cancel{y} \xcancel{z} \phantom{a} \underbrace{b}_{c} \overset{d}{=} e`,
  String.raw`\big( \Big| \bigl[ \rule{1em}{2pt} \smash{x} \raisebox{1em}{y} \binom{n}{k} \dfrac{a}{b}`,
  String.raw`0,1 \in [0,1]^n, 15,25 \% \textbf{b} \texttt{c} \mathrm{d}'' \xrightarrow{abc} {}_a^b X`,
])('mathematics passes whole: %s', (tex) => {
  const element = mathToHast(tex, true);
  expect(element).not.toBeNull();
  if (element) expect(sanitize(element)).toEqual({ type: 'root', children: [element] });
});

test('mathematics with anything more loses it', () => {
  const math = (properties: Element['properties']): Element => ({
    type: 'element',
    tagName: 'math',
    properties,
    children: [],
  });
  const more = {
    id: 'a',
    style: 'b',
    href: 'https://c.d',
    onClick: 'e',
    actiontype: 'f',
    src: 'g',
  };
  const classes = { className: ['tml-left', 'evil'], mathbackground: 'url(x)' };
  expect(sanitize(math({ ...more, ...classes, display: 'block' }))).toEqual({
    type: 'root',
    children: [math({ className: ['tml-left'], display: 'block' })],
  });
});

test('of other elements the content stays, but not that of scripts and styles', () => {
  const child: Element = { type: 'element', tagName: 'em', properties: {}, children: [] };
  const other = (tagName: string): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children: [child],
  });
  expect(sanitize(other('annotation-xml'))).toEqual({ type: 'root', children: [child] });
  for (const name of ['script', 'style']) {
    expect(sanitize(other(name))).toEqual({ type: 'root', children: [] });
  }
});
