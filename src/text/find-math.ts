/** Mathematics in a text, delimiters included. */
export interface MathSpan {
  start: number;
  end: number;
  tex: string;
  isDisplay: boolean;
}

/** Longer than any formula in an abstract; what runs on for so long is text between two dollars. */
const MAX_LENGTH = 2000;

const DELIMITER = /\\[([$]|\$\$?/g;

/**
 * Finds mathematics between `$…$`, `$$…$$`, `\(…\)` and `\[…\]`. A dollar sign opens only before a
 * visible character, closes only after one, and never around words of a sentence or between two
 * amounts: `$5-$10` and `$5 and $10` are money. `\$` is a dollar sign.
 *
 * @returns spans in order, none inside another.
 */
export function findMath(source: string): MathSpan[] {
  if (!source.includes('$') && !source.includes('\\(') && !source.includes('\\[')) return [];
  const spans: MathSpan[] = [];
  const closings = new Map<string, ClosingFinder>();
  const delimiter = new RegExp(DELIMITER);
  for (let match = delimiter.exec(source); match; match = delimiter.exec(source)) {
    const [open] = match;
    const close = CLOSING[open];
    if (close === undefined) continue;
    const from = match.index + open.length;
    if (!closings.has(close)) closings.set(close, closingFinder(source, close));
    const at = closings.get(close)?.(from) ?? -1;
    if (at < 0) continue;
    const tex = source.slice(from, at);
    if (!isMath(tex, open, source[at + close.length] ?? '')) continue;
    const end = at + close.length;
    spans.push({
      start: match.index,
      end,
      tex: tex.trim(),
      isDisplay: open === '$$' || open === '\\[',
    });
    delimiter.lastIndex = end;
  }
  return spans;
}

const CLOSING: Record<string, string> = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' };

type ClosingFinder = (from: number) => number;

/** Finds the next closing delimiter; each place of the text is looked at once, however often it is asked. */
function closingFinder(source: string, close: string): ClosingFinder {
  let known = -1;
  return (from) => {
    if (known < from) {
      known = source.indexOf(close, from);
      while (known >= 0 && !isClosing(source, known, close)) {
        known = source.indexOf(close, known + 1);
      }
      if (known < 0) known = Infinity;
    }
    return known - from <= MAX_LENGTH ? known : -1;
  };
}

function isClosing(source: string, at: number, close: string): boolean {
  const before = source[at - 1] ?? ' ';
  if (close === '$') {
    return /[^\s\\]/.test(before);
  }
  return before !== '\\';
}

/** Words of a sentence: two or more in a row that do not belong to a command. */
const SENTENCE = /(?:^|[\s(])[a-z]{3,}[,;]? [a-z]{2,}(?:$|[\s,.;)])/i;
/** Words that a formula holds. */
const WRITTEN =
  /\\(?:text|mathrm|mathit|mathsf|mathtt|operatorname|mbox|textit|textbf|textrm|emph)\b\*?\{[^{}]*\}/g;

/** An amount, and the words that follow it. */
const MONEY = /^\d[\d.,]*[KMBT]?\s+[a-z(]/i;

function isMath(tex: string, open: string, next: string): boolean {
  if (tex.trim() === '') return false;
  if (!open.startsWith('$')) return true;
  if (/(?<!\\)\$/.test(tex) || SENTENCE.test(tex.replace(WRITTEN, ''))) return false;
  if (open === '$$') return true;
  // `$5-$10` are two amounts, `$\sim$5` and `$<$5` are one formula before a number.
  const isBeforeNumber = /\d/.test(next) && !/\\|^[^\w\s]+$/.test(tex);
  return !/^\s/.test(tex) && !isBeforeNumber && !MONEY.test(tex);
}
