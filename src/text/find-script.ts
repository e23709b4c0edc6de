import { greekAtEnd, symbolNamed } from './lost-tex.ts';

/** The raised or lowered text that a `^` or `_` announces. */
export interface Script {
  /** Null where it is a group, which stands between `start` and `close`. */
  text: string | null;
  start: number;
  close: number;
  /** Where to read on. */
  end: number;
}

/** A number, a letter alone, or a name of TeX. */
const RAISED =
  /(?<command>textbf|textit|textrm|text|mathrm|mathbf)(?=\{)|(?<symbol>circ|top(?!k\b|[-_])|prime|ast|star|dagger|times|infty|alpha|beta|gamma|delta|epsilon|lambda|sigma|tau|theta|omega|pi)(?![a-z]{3,}[A-Z])|[-+]?\d+(?:\.\d+)?|[a-zA-Z*+†′](?![a-zA-Z])/y;
const LOWERED =
  /(?<command>textbf|textit|textrm|text|mathrm|mathbf)(?=\{)|(?<symbol>alpha|beta|gamma|delta|epsilon|lambda|sigma|tau|theta|omega|pi)(?![a-zA-Z])|[\da-zA-Z](?!\w)|\d(?=propto|approx|times|cdot|rightarrow|[lg]eq)|\d+(?![\w.])/y;

/**
 * The script that `^` or `_` at an offset announces; null where it announces none.
 *
 * @param end where what is read ends.
 * @param braces the partner of each brace.
 * @param isAfterScript whether another script stands right before, as in `x_i^2`.
 */
export function scriptAt(
  source: string,
  at: number,
  end: number,
  braces: ReadonlyMap<number, number>,
  isAfterScript: boolean,
): Script | null {
  const close = source[at + 1] === '{' ? braces.get(at + 1) : undefined;
  if (close !== undefined && close < end) {
    const content = source.slice(at + 2, close).trim();
    const isDegree = /^\\?circ$/.test(content);
    return { text: isDegree ? '°' : null, start: at + 2, close, end: close + 1 };
  }
  const pattern = source[at] === '^' ? RAISED : LOWERED;
  pattern.lastIndex = at + 1;
  const match = pattern.exec(source);
  const after = at + 1 + (match?.[0].length ?? 0);
  if (!match || after > end) return null;
  if (source[at] === '_' && !isAfterScript && !isVariable(source, at)) return null;
  const { symbol, command } = match.groups ?? {};
  if (command !== undefined) {
    const lostClose = braces.get(after);
    if (lostClose === undefined || lostClose >= end) return null;
    return { text: null, start: after + 1, close: lostClose, end: lostClose + 1 };
  }
  const text = symbol === undefined ? match[0].replace('-', '−') : (symbolNamed(symbol) ?? symbol);
  return { text, start: at, close: at, end: after };
}

/** Whether `_` follows a variable, a letter alone, rather than a part of a name such as `top_k`. */
function isVariable(source: string, at: number): boolean {
  const before = source.slice(Math.max(at - 12, 0), at);
  if (/(?:^|[^\p{L}\p{N}_])[\p{L}]$/u.test(before)) return true;
  return greekAtEnd(before) !== null;
}
