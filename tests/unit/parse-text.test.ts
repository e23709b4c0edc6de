import { describe, expect, test } from 'vitest';
import type { Nodes } from 'mdast';
import { parseText } from '../../src/text/parse-text.ts';
import { abstractForms } from '../../src/derive/text/index.ts';
import { growth, LINEAR } from '../growth.ts';

/** A tree in a line: `*emphasis*`, `**strong**`, `⟨code⟩`, `^(…)`, `_(…)`, `⟦math⟧`, `⟦⟦display⟧⟧`, `[link](address)`. */
function sketch(node: Nodes): string {
  const inside = 'children' in node ? node.children.map(sketch).join('') : '';
  switch (node.type) {
    case 'root':
      return node.children.map(sketch).join(' ¶ ');
    case 'text':
      return node.value;
    case 'emphasis':
      return `*${inside}*`;
    case 'strong':
      return `**${inside}**`;
    case 'inlineCode':
      return `⟨${node.value}⟩`;
    case 'superscript':
      return `^(${inside})`;
    case 'subscript':
      return `_(${inside})`;
    case 'inlineMath':
      return `⟦${node.value}⟧`;
    case 'math':
      return `⟦⟦${node.value}⟧⟧`;
    case 'link':
      return `[${inside}](${node.url})`;
    default:
      return inside;
  }
}

const read = (source: string) => sketch(parseText(source));
const repairsOf = (source: string) => {
  const repairs: string[] = [];
  parseText(source, (rule, was) => repairs.push(`${rule} ${was}`));
  return repairs;
};
const tie = '\u00A0';

describe('an abstract is no Markdown', () => {
  test.each([
    ['*a* _b_ # c', '*a* _b_ # c'],
    ['<b>a</b> & <script>', '<b>a</b> & <script>'],
    ['[a](b) ![c](d)', '[a](b) ![c](d)'],
    ['# Title', '# Title'],
    ['- one', '- one'],
    ['a snake_case_name, top_k and __init__', 'a snake_case_name, top_k and __init__'],
    ['', ''],
    ['one\n\ntwo\n \nthree', 'one ¶ two ¶ three'],
  ])('%j', (source, text) => {
    expect(read(source)).toBe(text);
  });
});

describe('mathematics', () => {
  test.each([
    ['an $x^2$ here', 'an ⟦x^2⟧ here'],
    ['\\(a+b\\) and \\[c\\] end', '⟦a+b⟧ and ¶ ⟦⟦c⟧⟧ ¶ end'],
    ['a $$x$$ b', 'a ¶ ⟦⟦x⟧⟧ ¶ b'],
    ['$H$-chromatic', '⟦H⟧-chromatic'],
    ['$\\sim$$5\\times$ and $<$50', '⟦\\sim⟧⟦5\\times⟧ and ⟦<⟧50'],
    ['$n = \\text{number of items}$', '⟦n = \\text{number of items}⟧'],
  ])('%j', (source, text) => {
    expect(read(source)).toBe(text);
  });

  test.each([
    'from $5 and $10 on',
    '$20/$30 and $5-$10',
    'US$5 vs AU$10',
    'between $2k to about US$',
    'costs $100',
    '$5M of funds and more for us$',
    '$ a $ b',
    'a $$ b',
    'two $$$',
  ])('%j has none', (source) => {
    expect(read(source)).toBe(source);
  });

  test('an escaped dollar sign is one', () => {
    expect(read('\\$5 and \\$6')).toBe('$5 and $6');
  });
});

describe('TeX of text', () => {
  test.each([
    ['R\\"ossler, \\\'{\\i}, \\v{c}, \\o{}re, \\AA, \\c c', 'Rössler, í, č, øre, Å, ç'],
    ['Erd\\H{o}s and \\"Ozg\\"ur', 'Erdős and Özgür'],
    ['87\\% of R\\&D in a\\_b, \\#1', '87% of R&D in a_b, #1'],
    ['1--2 and so---yes', '1–2 and so—yes'],
    ["``double'' and `single'", '“double” and ‘single’'],
    ['e.g.,~SVD and Fig.~3', `e.g.,${tie}SVD and Fig.${tie}3`],
    ['~30% and (~8) and 10~20', '~30% and (~8) and 10~20'],
    ['see ~https://a.org/b', 'see [https://a.org/b](https://a.org/b)'],
    ['\\emph{a} {\\it b} \\textit{c}', '*a* *b* *c*'],
    ['\\textbf{a {\\em b}} {\\bf c}', '**a *b*** **c**'],
    ['\\texttt{a\\_b}', '⟨a_b⟩'],
    ['\\textsc{Name} \\underline{x} {\\sc Y}', 'Name x Y'],
    ['\\textcolor{red}{hot}', 'hot'],
    ['a\\textsuperscript{2} b\\textsubscript{i}', 'a^(2) b_(i)'],
    ['\\url{https://a.org/b\\_c}', '[https://a.org/b_c](https://a.org/b_c)'],
    ['\\href{https://a.org/x%20}{the \\emph{site}}', '[the *site*](https://a.org/x%20)'],
    ['\\href{https://a.org/}{see \\url{https://b.org/}}', '[see https://b.org/](https://a.org/)'],
    ['so $\\textbf{bold}$ it is', 'so **bold** it is'],
    ['\\href{javascript:alert(1)}{x}', 'x'],
    ['as shown~\\cite{a,b}. So', 'as shown. So'],
    ['good.\\footnote{Really.} So', 'good. (Really.) So'],
    ['\\eg, \\ie, Li \\etal. and \\etc.', 'e.g., i.e., Li et al. and etc.'],
    ['Li \\etal use', 'Li et al. use'],
    ['5 \\times 3 and 3\\times, A\\neq B', '5 × 3 and 3×, A≠B'],
    ['a\\\\b and a\\,b', `a b and a${tie}b`],
    ['we propose \\method, a \\method{} for', 'we propose method, a method for'],
    ['GPT-{4} and {SC}ore, 10{,}000', 'GPT-4 and SCore, 10,000'],
    ['\\begin{itemize} \\item a \\end{itemize}', 'a'],
  ])('%j', (source, text) => {
    expect(read(source)).toBe(text);
  });

  test.each([
    ['it\\\'s \\"SQL\\" and \\"an idea\\"', 'it’s “SQL” and “an idea”'],
    ['run --flag now', 'run --flag now'],
    ['`code` here', '`code` here'],
    ['C:\\ and \\~8B', `C:${tie}and ~8B`],
  ])('%j is something else', (source, text) => {
    expect(read(source)).toBe(text);
  });
});

describe('lost TeX is repaired where it is certain', () => {
  test.each<[rule: string, source: string, text: string]>([
    ['superscript', 'O(N^2) and O(n^{10})', 'O(N^(2)) and O(n^(10))'],
    ['superscript', 'W=KQ^top, w^*', 'W=KQ^(⊤), w^(*)'],
    ['superscript', 'V^topsoftmax(Kq)', 'V^(⊤)softmax(Kq)'],
    ['superscript', 'd^{Omega(k)}, 3^{-1}', 'd^(Ω(k)), 3^(−1)'],
    ['superscript', 'L^{{4}/{3}}', 'L^(4/3)'],
    ['superscript', 'R^{N times d}, R^{mtimes n}', 'R^(N × d), R^(m×n)'],
    ['superscript', 'R^textbf{2AI}', 'R^(2AI)'],
    ['superscript', 'pi^3 and nabla^2DFT', 'π^(3) and ∇^(2)DFT'],
    ['subscript', 'MP_{+} and z_{t+1}', 'MP_(+) and z_(t+1)'],
    ['subscript', 'X_G^H, pi_0, a_1', 'X_(G)^(H), π_(0), a_(1)'],
    ['degree', '0.0562 ^{circ} and 360^circ', '0.0562° and 360°'],
    ['times', '3.3times faster, 64times64', '3.3× faster, 64×64'],
    ['times', '16^3times higher', '16^(3)× higher'],
    ['cdot', 'HyperZ{cdotZ{cdot}W}', 'HyperZ·Z·W'],
    ['right-arrow', '0.73rightarrow0.90', '0.73→0.90'],
    ['left-arrow', 'a longleftarrow b', 'a ← b'],
    ['proportional', 'lambda_2propto d', 'λ_(2) ∝ d'],
    ['infinity', 'infty-RoPE', '∞-RoPE'],
    ['at-most', 'leq 3 and leq5', '≤ 3 and ≤5'],
    ['at-least', 'geq 90%', '≥ 90%'],
    ['about', 'a sim60% cut, sim4times', 'a ∼60% cut, ∼4×'],
    ['approximately', 'D approx 1.71, ωapprox 2.8', 'D ≈ 1.71, ω≈ 2.8'],
    ['plus-minus', '69.8 pm 0.5%', '69.8 ± 0.5%'],
    ['dots', '{o, a, dots}, a ldots b', '{o, a, …}, a … b'],
    ['symbol-in-braces', '{xi} and 2{times}', 'ξ and 2×'],
    ['lost-command', 'textit{O}bstacles', '*O*bstacles'],
    ['fraction', '1{N}cdot x', '1/N· x'],
    ['group', 'a {entropy collapse}', 'a entropy collapse'],
    ['stray-brace', 'a } b {', 'a b'],
    ['unknown-command', 'our \\pyrag{} is', 'our pyrag is'],
    ['unknown-command', 'a \\constructor of \\toString{b}', 'a constructor of b'],
  ])('%s: %j', (rule, source, text) => {
    expect(read(source)).toBe(text);
    expect(repairsOf(source).map((repair) => repair.split(' ')[0])).toContain(rule);
  });

  test.each([
    'the theta rhythm, three times',
    'of times past, 4 times 4',
    'a top-k mask, sim-to-real and sim2real',
    'pi_kept and Mem-alpha',
    'at 5 pm 3 people came',
    'an approx. of pi',
    'the subset {1, 2}',
    'a ^ b, ^_^ and x_',
    'nabla is a name, infinity',
    'dots and many dots',
    'a leq b, geq c',
    '{-1,0,1} and Qwen3-{1.7B, 4B}',
    'the context{s, t}',
    'passwd^top-k',
  ])('%j is left alone', (source) => {
    expect(read(source)).toBe(source);
    expect(repairsOf(source)).toEqual([]);
  });
});

describe('addresses keep their characters', () => {
  test.each([
    ['https://x.edu/~user/a_b', '[https://x.edu/~user/a_b](https://x.edu/~user/a_b)'],
    ['at github.com/a_b/c_1.', 'at [github.com/a_b/c_1](https://github.com/a_b/c_1).'],
    ['https://a.org/x\\_y', '[https://a.org/x_y](https://a.org/x_y)'],
    ['https://a.org/x{https://a.org/x}.', '[https://a.org/x](https://a.org/x).'],
    ['https://a.org/r{Our Code}', '[Our Code](https://a.org/r)'],
  ])('%j', (source, text) => {
    expect(read(source)).toBe(text);
  });
});

test.each([
  ['nested braces', '{', '}'],
  ['nested commands', '\\emph{', '}'],
  ['dollars', '$', ''],
  ['dollars between letters', '$a ', ''],
  ['opening braces', '{', ''],
  ['backslashes', '\\', ''],
  ['opened mathematics', '\\(', ''],
  ['carets', 'a^', ''],
  ['accents', '\\"o', ''],
  ['addresses', 'https://a.b/{', ''],
  ['quotes', '`a', ''],
  ['commands', '\\cite[a', ''],
  ['formulas side by side', '$a$', ''],
  ['schemes without a host', 'http://', ''],
  ['addresses side by side', 'http://a.b ', ''],
  ['apostrophes', "'a ", ''],
  ['closed quotations', "'a' ", ''],
  ['stops behind an address', 'http://a.b/!', ''],
  ['line breaks', '\\\\', ''],
])('up to 100 KB of %s cost as much a character as 25', (_, open, close) => {
  const read = (length: number) => {
    const times = length / (open + close).length;
    abstractForms.run(`${open.repeat(times)}x${close.repeat(times)}`);
  };
  expect(growth(read, 25_000)).toBeLessThan(LINEAR);
});
