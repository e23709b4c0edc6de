import { describe, expect, test } from 'vitest';
import { mathToHast } from '../../src/text/math.ts';
import { mathToText } from '../../src/text/math-text.ts';
import { growth, LINEAR } from '../growth.ts';

const cases = {
  'letters and signs': [
    [String.raw`\alpha`, 'α'],
    [String.raw`\epsilon\phi`, 'εφ'],
    [String.raw`\mathbb{R}`, 'ℝ'],
    [String.raw`\mathcal{L}`, 'L'],
    [String.raw`\mathbf{x}\mathfrak{g}\mathsf{T}`, 'xgT'],
    [String.raw`\ell`, 'ℓ'],
    [String.raw`\text{loss}`, 'loss'],
    [String.raw`\textbf{26.6%}`, '26.6%'],
    [String.raw`\texttt{build_network}`, 'build_network'],
    [String.raw`\textsc{Bert}`, 'Bert'],
    [String.raw`\text{Erd\H{o}s}`, 'Erdős'],
    [String.raw`\backslash`, '∖'],
    [String.raw`\$5`, '$5'],
  ],
  spaces: [
    ['a+b', 'a + b'],
    [String.raw`a\leq b`, 'a ≤ b'],
    [String.raw`x\in X`, 'x ∈ X'],
    ['-1', '−1'],
    ['r=-0.82', 'r = −0.82'],
    ['(-1,1)', '(−1, 1)'],
    [String.raw`\pm 0.06`, '±0.06'],
    [String.raw`3\times`, '3×'],
    [String.raw`16\times16`, '16 × 16'],
    [String.raw`\sim 30\%`, '∼30%'],
    ['= 0.021', '=0.021'],
    ['a>=b', 'a >= b'],
    ['>=5', '>=5'],
    ['a:=b', 'a := b'],
    [String.raw`S: U \times U \to [0,1]`, 'S: U × U → [0, 1]'],
    ['I(X:Y)', 'I(X:Y)'],
    ['1:10', '1:10'],
    [String.raw`\{x : x>0\}`, '{x: x > 0}'],
    [String.raw`10\,\text{ms}`, '10 ms'],
    [String.raw`f\,(\;x\;)`, 'f (x)'],
    [String.raw`(r-1)\mid(q-1)`, '(r − 1) | (q − 1)'],
    ['P(y|x)', 'P(y|x)'],
    [String.raw`\|x\|`, '‖x‖'],
    [String.raw`\lvert x\rvert y`, '|x|y'],
    [String.raw`n\log n`, 'n log n'],
    [String.raw`\log(n)`, 'log(n)'],
    [String.raw`(n)\log n`, '(n) log n'],
    [String.raw`\arg\min_\theta L`, 'arg min_θ L'],
    [String.raw`a\bmod b`, 'a mod b'],
    ['n!', 'n!'],
  ],
  numbers: [
    [String.raw`10{,}000\times`, '10,000×'],
    ['191,572', '191,572'],
    ['[0,1]', '[0, 1]'],
    ['[0,100]', '[0, 100]'],
    [String.raw`\{15,25,50\}`, '{15, 25, 50}'],
    [String.raw`\{0,1\}^n`, '{0, 1}ⁿ'],
    ['1,2^n', '1, 2ⁿ'],
    ['x_{1,2}', 'x_(1,2)'],
  ],
  scripts: [
    ['O(N^2)', 'O(N²)'],
    ['x_1', 'x₁'],
    ['x_{ij}', 'xᵢⱼ'],
    ['x_i^2', 'xᵢ²'],
    ['{}^{131}I', '¹³¹I'],
    ['5^{th}', '5ᵗʰ'],
    [String.raw`360^\circ`, '360°'],
    [String.raw`A^\top B`, 'AᵀB'],
    ['θ^*', 'θ*'],
    ["x'", 'x′'],
    ["x''_1", 'x₁′′'],
    [String.raw`d^{\Omega(k)}`, 'd^(Ω(k))'],
    [String.raw`2^{O(s^2 \log s)}`, '2^(O(s² log s))'],
    [String.raw`x^\alpha`, 'x^α'],
    [String.raw`L^\infty`, 'L^∞'],
    ['x_{i,j}', 'x_(i,j)'],
    ['x_{t+1}', 'xₜ₊₁'],
    ['E_{x_1}', 'E_(x₁)'],
    ['π_{0.5}', 'π_0.5'],
    ['D_{KL}', 'D_KL'],
    [String.raw`\mathcal{L}_{\text{loss}}`, 'L_loss'],
    ['x_{max}y', 'x_max y'],
    ['x_{max}^2(y)', 'x_max²(y)'],
    ['{ab}^2', '(ab)²'],
    ['(a+b)^2', '(a + b)²'],
    [String.raw`\sum_{i=1}^n x_i`, '∑ᵢ₌₁ⁿ xᵢ'],
    [String.raw`\lim_{n\to\infty} a_n`, 'lim_(n→∞) aₙ'],
    [String.raw`\underbrace{a+b}_{\text{sum}}`, '(a + b)_sum'],
    [String.raw`a \stackrel{d}{=} b`, 'a =ᵈ b'],
    [String.raw`\xrightarrow{d}`, '→ᵈ'],
    [String.raw`\text{a\_\{b\}}`, 'a_ {b}'],
  ],
  'fractions, roots and tables': [
    [String.raw`\frac{a}{b}`, 'a/b'],
    [String.raw`\frac12 x`, '1/2 x'],
    [String.raw`\frac{a+b}{2n}`, '(a + b)/(2n)'],
    [String.raw`\nicefrac{1}{2}`, '1/2'],
    [String.raw`\binom{m}{k}`, '(m choose k)'],
    [String.raw`\sqrt{x}`, '√x'],
    [String.raw`\sqrt{x+1}`, '√(x + 1)'],
    [String.raw`\sqrt[3]{x}`, '³√x'],
    [String.raw`\sqrt[q]{x}`, 'x^(1/q)'],
    [String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`, '(1, 2; 3, 4)'],
    [String.raw`\begin{cases} x, & y \\ z \end{cases}`, 'x, y; z'],
    [String.raw`\begin{aligned}a&=b\\c&=d\end{aligned}`, 'a = b; c = d'],
    [String.raw`\left\{ a \right.`, 'a'],
  ],
  'accents and what is not seen': [
    [String.raw`\hat{e}`, 'ê'],
    [String.raw`\hat{x}_i`, 'x\u0302ᵢ'],
    [String.raw`\bar{x}`, 'x\u0304'],
    [String.raw`\overline{x}`, 'x\u0304'],
    [String.raw`\vec{v}`, 'v\u20D7'],
    [String.raw`\tilde{\mathcal{O}}(n)`, 'Õ(n)'],
    [String.raw`\overline{AB}`, 'AB'],
    [String.raw`\phantom{x}y`, 'y'],
    [String.raw`\textcolor{red}{x}`, 'x'],
    [String.raw`\,`, ''],
  ],
  'what is not rendered, as its words': [
    [String.raw`\F_{q^n}`, 'F_(q^n)'],
    [String.raw`{\bW_q}^{\top} \bW_k`, 'bW_q^top bW_k'],
    [String.raw`2\foo x\bar`, '2 foo x bar'],
    [String.raw`\foo{a}{b}`, 'foo a b'],
    [String.raw`\foo\%\,\{x\}`, 'foo% {x}'],
    [String.raw`\PG(1,q) $`, 'PG(1,q)'],
    ['x^{2', 'x^2'],
    ['x}', 'x'],
    [String.raw`\foo\{`, 'foo'],
    [String.raw`\href{https://a.org/b_c}{here}`, 'here (https://a.org/b_c)'],
    [String.raw`\href{https://a.org}{https://a.org}`, 'https://a.org'],
  ],
} satisfies Record<string, [string, string][]>;

describe.each(Object.entries(cases))('%s', (_, formulas) => {
  test.each(formulas)('%s is %j', (tex, text) => {
    expect(mathToText(tex)).toBe(text);
  });
});

test('takes a formula that was rendered already', () => {
  expect(mathToText('x', mathToHast('y^2', true))).toBe('y²');
  expect(mathToText(String.raw`\alpha`, null)).toBe('alpha');
});

test.each(['{', '}', '\\', '$', '^{', String.raw`\foo{`, String.raw`\href{a}{`])(
  'up to 100 KB of %s cost as much a character as 25',
  (part) => {
    const read = (length: number) => void mathToText(part.repeat(length / part.length));
    expect(growth(read, 25_000)).toBeLessThan(LINEAR);
  },
);
