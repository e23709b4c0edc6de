import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import temml from 'temml';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { mathToHast } from '../../src/text/math.ts';

const serializer = unified().use(rehypeStringify).freeze();

function render(tex: string, isDisplay = false): string | null {
  const math = mathToHast(tex, isDisplay);
  return math && serializer.stringify({ type: 'root', children: [math] });
}

/** What is inside of `<math>`. */
function inner(tex: string): string | undefined {
  return /^<math>(.*)<\/math>$/su.exec(render(tex) ?? '')?.[1];
}

function elementsOf(math: Element | null): Element[] {
  const elements: Element[] = [];
  if (math) visit(math as Nodes, 'element', (element) => void elements.push(element));
  return elements;
}

describe('a formula', () => {
  test('is MathML', () => {
    expect(render('x^2')).toBe('<math><msup><mi>x</mi><mn>2</mn></msup></math>');
  });

  test('is displayed', () => {
    expect(render('x', true)).toBe('<math display="block"><mi>x</mi></math>');
  });

  test('may break after its operators', () => {
    expect(render('x=1')).toBe(
      '<math><mrow><mi>x</mi><mo>=</mo></mrow><mrow><mn>1</mn></mrow></math>',
    );
  });

  test('holds no TeX', () => {
    const math = mathToHast(String.raw`\frac{\alpha}{2}`, true);
    expect(math && toString(math)).toBe('α2');
  });
});

describe('TeX of abstracts', () => {
  test.each([
    ['a percent sign', '50%', '<mrow><mn>50</mn><mi>%</mi></mrow>'],
    ['an escaped one', String.raw`50\%`, '<mrow><mn>50</mn><mi>%</mi></mrow>'],
    ['a percent sign in text', String.raw`\text{5%}`, '<mtext>5%</mtext>'],
    ['an ampersand', 'a&b', '<mrow><mi>a</mi><mi>&#x26;</mi><mi>b</mi></mrow>'],
    ['a number sign', '#1', '<mrow><mi>#</mi><mn>1</mn></mrow>'],
    ['an underscore in text', String.raw`\texttt{a_b\_c}`, '<mtext class="tml-mono">a_b_c</mtext>'],
    ['a backslash at the end', 'x\\', '<mi>x</mi>'],
    ['a space at the end', 'x\\ ', '<mi>x</mi>'],
    ['line breaks at the end', 'x\\\\ \\\\', '<mi>x</mi>'],
    ['a script of nothing', '^2', '<msup><mrow></mrow><mn>2</mn></msup>'],
    [
      'a thin space at the end',
      'x\\,',
      '<mrow><mi>x</mi><mspace width="0.1667em"></mspace></mrow>',
    ],
  ])('%s', (_, tex, html) => {
    expect(inner(tex)).toBe(html);
  });

  test.each([
    [String.raw`\unicode{x2013}`, '–'],
    [String.raw`\unicode{8212}`, '—'],
    [String.raw`\unicode{x0025}`, '%'],
    [String.raw`\alpha\unicode{x61}`, 'αa'],
    [String.raw`\mathbbm{1}\mathds{R}`, '𝟙ℝ'],
    [String.raw`\nicefrac{1}{2}\sfrac34`, '1/23/4'],
    [String.raw`\ensuremath{x}\xspace`, 'x'],
    [String.raw`\mbox{a}\textsc{b}`, 'ab'],
    [String.raw`5\textsuperscript{th}\textsubscript{i}`, '5thi'],
    [String.raw`{\rm a}{\bf b}{\cal L}{\tt d}`, 'a𝐛ℒ𝚍'],
    [String.raw`\bm{x}\emph{y}`, '𝒙y'],
  ])('%s', (tex, text) => {
    const math = mathToHast(tex, false);
    expect(math && toString(math)).toBe(text);
  });

  test('cells stay cells', () => {
    expect(inner(String.raw`\begin{matrix}a&b%\end{matrix}`)).toBe(
      '<mtable><mtr><mtd><mi>a</mi></mtd>' +
        '<mtd><mrow><mi>b</mi><mi>%</mi></mrow></mtd></mtr></mtable>',
    );
  });
});

describe('words', () => {
  test.each([
    [String.raw`\textbf{Bold}`, '<mtext class="tml-bold">Bold</mtext>'],
    [String.raw`\textit{each}`, '<mtext class="tml-italic">each</mtext>'],
    [String.raw`\texttt{code}`, '<mtext class="tml-mono">code</mtext>'],
    [String.raw`\mathbf{1.5}`, '<mn class="tml-bold">1.5</mn>'],
    [String.raw`\text{a \textbf{b}}`, '<mtext>a\u00A0b</mtext>'],
    ['10,000.5', '<mn>10,000.5</mn>'],
    ['0,1', '<mrow><mn>0</mn><mo separator="true">,</mo><mn>1</mn></mrow>'],
  ])('%s', (tex, html) => {
    expect(inner(tex)).toBe(html);
  });
});

describe('no inline style', () => {
  test.each([
    [String.raw`\textcolor{red}{x}`, '<mrow><mi>x</mi></mrow>'],
    [String.raw`\colorbox{red}{x}`, '<mrow><mtext>x</mtext></mrow>'],
    [String.raw`\bar x`, '<mover><mi>x</mi><mo stretchy="false" scriptlevel="0">‾</mo></mover>'],
    [
      String.raw`\boxed{x}`,
      '<mrow scriptlevel="0" displaystyle="true" class="tml-box"><mi>x</mi></mrow>',
    ],
    [String.raw`\pmb{x}`, '<mstyle class="tml-bold"><mi>x</mi></mstyle>'],
    [
      String.raw`\rule{1em}{99em}`,
      '<mspace width="1em" height="4em" mathbackground="currentcolor"></mspace>',
    ],
    [String.raw`\underline{x}`, '<menclose notation="bottom"><mi>x</mi></menclose>'],
    [String.raw`\Huge x`, '<mstyle><mi>x</mi></mstyle>'],
  ])('%s', (tex, html) => {
    expect(inner(tex)).toBe(html);
  });

  test('alignment is a class', () => {
    expect(inner(String.raw`\begin{aligned}a&=b\end{aligned}`)).toBe(
      '<mtable displaystyle="true" class="tml-jot"><mtr><mtd class="tml-right"><mi>a</mi></mtd>' +
        '<mtd class="tml-left"><mrow><mo>=</mo><mi>b</mi></mrow></mtd></mtr></mtable>',
    );
  });

  test('nothing but known attributes', () => {
    const names = new Set<string>();
    for (const tex of [
      String.raw`\left(\frac{\hat x}{\sqrt[3]{y}}\right)\big| \sum_{i=1}^n \lim_{x\to0} \label{a}`,
      String.raw`\begin{array}{|l|r|}\hline a&b\\ \hline\end{array}\tag{1}`,
      String.raw`\cancel{x}\xrightarrow{abc}\phantom{x}\raisebox{9em}{y}\Large z\mathrm{n}`,
    ]) {
      const elements = elementsOf(mathToHast(tex, true));
      expect(elements).not.toEqual([]);
      for (const name of elements.flatMap(({ properties }) => Object.keys(properties))) {
        names.add(name);
      }
    }
    expect([...names].sort()).toEqual([
      ...['accent', 'className', 'display', 'displaystyle', 'fence', 'form', 'lspace'],
      ...['mathvariant', 'maxsize', 'minsize', 'movablelimits', 'notation', 'rspace'],
      ...['scriptlevel', 'stretchy', 'symmetric', 'width'],
    ]);
  });
});

describe('refused', () => {
  test.each([
    ['a macro of the author', String.raw`\bW_q`],
    ['an open brace', 'x^{2'],
    ['a closing brace', 'x}'],
    ['a script without content', 'x^'],
    ['two superscripts', 'x^2^3'],
    ['an argument missing', String.raw`\frac{1}`],
    ['a fence without its other side', String.raw`\left(x`],
    ['a link', String.raw`\href{https://a.org}{b}`],
    ['an address', String.raw`\url{https://a.org}`],
    ['an image', String.raw`\includegraphics{https://a.org/b.png}`],
    ['an id', String.raw`\id{a}{b}`],
    ['a class', String.raw`\class{a}{b}`],
    ['a style', String.raw`\style{color:red}{b}`],
    ['data', String.raw`\data{a=b}{c}`],
    ['HTML', String.raw`\htmlId{a}{b}`],
    ['a reference', String.raw`\ref{a}`],
    ['an action', String.raw`\mathtip{a}{b}`],
    ['a tooltip', String.raw`\texttip{a}{b}`],
    ['a numbered equation', String.raw`\begin{align}a&=b\end{align}`],
    ['a definition', String.raw`\def\a{b}\a`],
    ['a global definition', String.raw`\gdef\a{b}\a`],
    ['a new command', String.raw`\newcommand{\a}{b}\a`],
    ['any character', String.raw`\char"202E`],
    ['an unseen character', String.raw`\unicode{x202E}`],
    ['half a character', String.raw`\unicode{xD800}`],
    ['no character', String.raw`\unicode{x110000}`],
    ['a backslash by number', String.raw`\unicode{x5C}`],
    ['an internal command', String.raw`\@char{8238}`],
    ['a mirror', String.raw`\reflectbox{x}`],
    ['what doubles its content', String.raw`\mathllap{x}`],
  ])('%s', (_, tex) => {
    expect(mathToHast(tex, true)).toBeNull();
  });

  test('what is too long', () => {
    expect(mathToHast('x'.repeat(2000), false)).not.toBeNull();
    expect(mathToHast('x'.repeat(2001), false)).toBeNull();
  });

  test('what nests too deep', () => {
    const nested = (depth: number) => '{'.repeat(depth) + 'x' + '}'.repeat(depth);
    expect(mathToHast(nested(50), false)).not.toBeNull();
    expect(mathToHast(nested(51), false)).toBeNull();
    expect(mathToHast('(['.repeat(26), false)).toBeNull();
  });

  test('what nests too deep without braces', () => {
    expect(
      mathToHast(String.raw`\left|`.repeat(50) + String.raw`\right|`.repeat(50), false),
    ).not.toBeNull();
    expect(
      mathToHast(String.raw`\left|`.repeat(120) + String.raw`\right|`.repeat(120), false),
    ).toBeNull();
  });

  test('long nonsense, which is not even looked at', () => {
    const render = vi.spyOn(temml, '__renderToMathMLTree');
    onTestFinished(() => render.mockRestore());
    for (const part of ['{', '(', '\\', '$', 'x^', String.raw`\text{`, String.raw`\left(`]) {
      expect(mathToHast(part.repeat(100_000 / part.length), false)).toBeNull();
    }
    expect(render).not.toHaveBeenCalled();
    expect(mathToHast('x', false)).not.toBeNull();
    expect(render).toHaveBeenCalledTimes(1);
  });
});

test('one formula does not change another', () => {
  const before = render('x');
  mathToHast(String.raw`x\tag{1}`, true);
  mathToHast(String.raw`x\nonumber`, true);
  expect(render('x')).toBe(before);
  expect(mathToHast(String.raw`x\tag{1}`, true)).not.toBeNull();
});
