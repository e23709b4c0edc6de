import { GREEK } from './macros.ts';

/** Told of each repair of lost TeX: the rule's name and what stood there. */
export type OnRepair = (rule: string, was: string) => void;

/** Replaces what is certainly left of TeX that has lost its backslashes. */
interface Rule {
  /** Its name in reports, kebab-case. */
  name: string;
  pattern: RegExp;
  replacement: string;
}

/**
 * Words of TeX that no English text has, or not in such a place. `theta` and `times` in a sentence
 * are words; `3times`, `cdot` and `69.8 pm 0.5` are not.
 */
const RULES: readonly Rule[] = [
  { name: 'dots', pattern: /\b[lc]dots(?![a-z])|(?<=, ?)dots(?= ?(?:,|$))/g, replacement: '…' },
  { name: 'cdot', pattern: /cdot/g, replacement: '·' },
  { name: 'right-arrow', pattern: /(?:long)?rightarrow/g, replacement: '→' },
  { name: 'left-arrow', pattern: /(?:long)?leftarrow/g, replacement: '←' },
  { name: 'proportional', pattern: /\s?propto(?![a-z])\s?/g, replacement: ' ∝ ' },
  { name: 'infinity', pattern: /\binfty(?![a-z])/g, replacement: '∞' },
  { name: 'nabla', pattern: /\bnabla(?=[A-Z])/g, replacement: '∇' },
  { name: 'at-most', pattern: /\bleq(?=\s?\d)/g, replacement: '≤' },
  { name: 'at-least', pattern: /\bgeq(?=\s?\d)/g, replacement: '≥' },
  { name: 'about', pattern: /\bsim(?=\d[\d.,]*(?:%|times|×|[kKMB]\b))/g, replacement: '∼' },
  { name: 'approximately', pattern: /(?<![a-zA-Z])approx(?= ?\d)/g, replacement: '≈' },
  { name: 'times', pattern: /(?<=\d|°)times(?![a-z])/g, replacement: '×' },
  { name: 'plus-minus', pattern: /(?<=\d\.\d{1,9}%? ?)pm(?= ?\d)/g, replacement: '±' },
];

/** Nearly all texts have none of these. */
const HINT = /dots|cdot|tarrow|propto|infty|nabla|[lg]eq|sim\d|approx ?\d|\dtimes|°times|pm /;

/** Whether a text may have words of lost TeX; most do not. */
export function hasLostWords(text: string): boolean {
  return HINT.test(text);
}

/** Repairs a run of plain text, one without commands, braces, scripts or addresses. */
export function repairWords(text: string, onRepair: OnRepair): string {
  if (!hasLostWords(text)) return text;
  return RULES.reduce(
    (known, { name, pattern, replacement }) =>
      known.replace(pattern, (was) => {
        onRepair(name, was.trim());
        return replacement;
      }),
    text,
  );
}

/** The text behind a raised or lowered one, as in `16^3times higher`. */
export function repairAfterScript(text: string, onRepair: OnRepair): string {
  return text.replace(/^times(?![a-z])/, (was) => {
    onRepair('times', was);
    return '×';
  });
}

/** What names stand for where they can be nothing but TeX: alone in braces, and in a raised or lowered text. */
const SYMBOL: Readonly<Record<string, string>> = {
  ...GREEK,
  times: '×',
  cdot: '·',
  sim: '∼',
  pm: '±',
  circ: '°',
  top: '⊤',
  ast: '*',
  star: '*',
  dagger: '†',
  prime: '′',
  infty: '∞',
  leq: '≤',
  geq: '≥',
  approx: '≈',
  rightarrow: '→',
  to: '→',
  in: '∈',
};

/** The symbol that a text alone in braces names, as in `{xi}` and `2{times}`. */
export function symbolNamed(text: string): string | null {
  return Object.hasOwn(SYMBOL, text) ? (SYMBOL[text] ?? null) : null;
}

const GREEK_NAMES = Object.keys(GREEK).join('|');
const GREEK_AT_END = new RegExp(`(?<![a-zA-Z\\\\])(?:${GREEK_NAMES})$`);
const GREEK_IN_SCRIPT = new RegExp(
  `(?<![a-zA-Z])(?:${GREEK_NAMES}|infty|times|cdot|top)(?![a-z])`,
  'g',
);

/** The Greek letter whose name ends a text, as before `^` or `_`, with its place. */
export function greekAtEnd(text: string): { at: number; letter: string } | null {
  const match = GREEK_AT_END.exec(text.slice(-12));
  const letter = match && GREEK[match[0]];
  return match && letter ? { at: text.length - match[0].length, letter } : null;
}

/** Names in a raised or lowered text: `Omega(k)`, `m times n`, `mtimes n`. */
export function repairScript(text: string): string {
  return text
    .replace(/^-/, '−')
    .replace(/\b([a-zA-Z\d])( ?)times ?(?=[a-zA-Z\d]\b)/g, '$1$2×$2')
    .replace(GREEK_IN_SCRIPT, (name) => symbolNamed(name) ?? name);
}
