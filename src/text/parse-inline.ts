import type { Math as DisplayMath } from 'mdast-util-math';
import { toString } from 'mdast-util-to-string';
import { accentAt } from './accents.ts';
import { matchBraces } from './braces.ts';
import { createInline, type InlineBuilder } from './inline.ts';
import { greekAtEnd, mendScript, symbolNamed } from './lost-tex.ts';
import {
  ABBREVIATIONS,
  DROPPED,
  REFERENCES,
  STYLED,
  SWITCHES,
  SYMBOLS,
  type Style,
} from './macros.ts';
import { mathSymbol } from './math-symbol.ts';
import type { PhrasingContent } from './nodes.ts';
import { findSpans } from './spans.ts';

/** Told of each mend of lost TeX: the rule's name and what stood there. */
export type OnMend = (rule: string, was: string) => void;

/** Deeper groups lose their marks-up: no text has them. */
const MAX_DEPTH = 40;
const SPECIAL = /[\\{}~`^_]|''|-{2,}/g;
const COMMAND = /\\(?:([a-zA-Z]+)\*?|([^]))/y;
/** Commands that lost their backslash, at the end of the text before a brace. */
const LOST_COMMAND =
  /(?:textbf|textit|texttt|textsc|textrm|textsuperscript|emph|mathbf|mathcal|mathbb|mathrm|operatorname|(?<![a-zA-Z])(?:text|url|boldsymbol|bm))$/;

/**
 * Reads one paragraph, in which TeX may stand, or what is left of it.
 *
 * @param source without line ends.
 * @returns nodes in order; displayed mathematics stands between the others.
 */
export function parseInline(source: string, onMend: OnMend): (PhrasingContent | DisplayMath)[] {
  const braces = matchBraces(source);
  const spans = findSpans(source, (text) => parseInline(text, onMend) as PhrasingContent[]);
  let nextSpan = 0;

  function read(start: number, end: number, depth: number): PhrasingContent[] {
    if (depth > MAX_DEPTH) return [{ type: 'text', value: bare(source.slice(start, end)) }];
    const out = createInline(onMend);
    let at = start;
    while (at < end) {
      while ((spans[nextSpan]?.start ?? end) < at) nextSpan += 1;
      const span = spans[nextSpan];
      const stop = Math.min(span?.start ?? end, end);
      SPECIAL.lastIndex = at;
      const next = Math.min(SPECIAL.exec(source)?.index ?? stop, stop);
      out.text += source.slice(at, next);
      at = next;
      if (at < end && span?.start === at) {
        for (const node of span.nodes) out.add(node);
        at = span.end;
      } else if (at < end) {
        at = readSpecial(at, end, depth, out);
      }
    }
    return out.end();
  }

  /** @returns where to read on. */
  function readSpecial(at: number, end: number, depth: number, out: InlineBuilder): number {
    switch (source[at]) {
      case '\\':
        return readCommand(at, end, depth, out);
      case '{':
        return readGroup(at, end, depth, out);
      case '}':
        onMend('stray-brace', '}');
        return at + 1;
      case '^':
      case '_':
        return readScript(at, end, depth, out);
      case '~':
        return readTilde(at, out);
      default:
        return readLigature(at, out);
    }
  }

  function readCommand(at: number, end: number, depth: number, out: InlineBuilder): number {
    const accent = accentAt(source, at);
    if (accent && accent.end <= end) {
      out.text += accent.letter;
      return accent.end;
    }
    COMMAND.lastIndex = at;
    const [command = '\\', name, character] = COMMAND.exec(source) ?? [];
    const after = at + command.length;
    if (name === undefined) {
      out.text += characterOf(character ?? '');
      return after;
    }
    const from = source.startsWith('{}', after) ? after + 2 : after;
    const argument = from > after ? null : argumentAt(after, end);
    const readArgument = ({ start, close } = argument ?? { start: after, close: after }) =>
      read(start, close, depth + 1);

    if (name in ABBREVIATIONS) {
      const abbreviation = ABBREVIATIONS[name] ?? '';
      out.text += source[from] === '.' ? abbreviation.slice(0, -1) : abbreviation;
      return from;
    }
    if (name in SWITCHES) {
      const rest = read(source[after] === ' ' ? after + 1 : after, end, depth + 1);
      addStyled(out, SWITCHES[name] ?? 'plain', rest);
      return end;
    }
    if (REFERENCES.test(name) && argument) {
      out.text = out.text.trimEnd();
      return skipArguments(after, end);
    }
    if (DROPPED.has(name)) return skipArguments(after, end);
    if (name === 'textcolor' && argument) {
      const shown = argumentAt(argument.close + 1, end);
      if (!shown) return argument.close + 1;
      addStyled(out, 'plain', readArgument(shown));
      return shown.close + 1;
    }
    if ((name === 'footnote' || name === 'footnotetext') && argument) {
      out.text += ' (';
      addStyled(out, 'plain', readArgument());
      out.text += ')';
      return argument.close + 1;
    }
    if (argument) {
      if (!(name in STYLED)) onMend('unknown-command', command);
      addStyled(out, STYLED[name] ?? 'plain', readArgument());
      return argument.close + 1;
    }
    if (name in STYLED) return from;
    if (Object.hasOwn(SYMBOLS, name)) {
      out.text += SYMBOLS[name] ?? '';
      return from;
    }
    const symbol = mathSymbol(name);
    if (symbol === null) onMend('unknown-command', command);
    out.text += symbol ?? name;
    // TeX eats the space behind a command; people leave it out before one that binds.
    return symbol !== null && source[from] === ' ' && /\S$/.test(source[at - 1] ?? ' ')
      ? from + 1
      : from;
  }

  function readGroup(at: number, end: number, depth: number, out: InlineBuilder): number {
    const close = braces.get(at);
    if (close === undefined || close >= end) {
      onMend('stray-brace', '{');
      return at + 1;
    }
    const content = source.slice(at + 1, close);
    const [lost] = LOST_COMMAND.exec(out.text.slice(-20)) ?? [];
    if (lost !== undefined) {
      onMend('lost-command', `${lost}{${content}}`);
      out.text = out.text.slice(0, -lost.length);
      addStyled(out, STYLED[lost] ?? 'plain', read(at + 1, close, depth + 1));
      return close + 1;
    }
    const symbol = symbolNamed(content);
    if (symbol !== null) {
      onMend('symbol-in-braces', `{${content}}`);
      out.text += symbol;
      return close + 1;
    }
    if (/\d$/.test(out.text) && /^[a-zA-Z]$/.test(content)) {
      onMend('fraction', `${out.text.at(-1)}{${content}}`);
      out.text += `/${content}`;
      return close + 1;
    }
    // Braces round several things are a set, or code.
    const isSet = /[,:"|][^]|^\s|\s$/.test(content);
    if (isSet) out.text += '{';
    else if (!/^\\|^.?$/.test(content)) onMend('group', `{${content}}`);
    addStyled(out, 'plain', read(at + 1, close, depth + 1));
    if (isSet) out.text += '}';
    return close + 1;
  }

  /** `x^2`, `x^{10}`, `x_i`, `360^circ`; what is no script stays as it is. */
  function readScript(at: number, end: number, depth: number, out: InlineBuilder): number {
    const style = source[at] === '^' ? 'superscript' : 'subscript';
    const script = scriptAt(at, end, out);
    const base = out.text.trimEnd();
    const isDegree = script?.text === '°';
    if (!script || (base !== out.text && !isDegree) || (base === '' && !out.last())) {
      out.text += source[at] ?? '';
      return at + 1;
    }
    onMend(isDegree ? 'degree' : style, source.slice(at, script.end));
    if (isDegree) {
      out.text = `${base}°`;
      return script.end;
    }
    const greek = greekAtEnd(out.text);
    if (greek) out.text = out.text.slice(0, greek.at) + greek.letter;
    const children: PhrasingContent[] =
      script.text === null
        ? read(script.start, script.close, depth + 1)
        : [{ type: 'text', value: script.text }];
    for (const child of children) if (child.type === 'text') child.value = mendScript(child.value);
    if (children.length > 0) out.add({ type: style, children });
    return script.end;
  }

  /** The raised or lowered text that a `^` or `_` announces; its `text` is null where it is a group. */
  function scriptAt(at: number, end: number, out: InlineBuilder) {
    const close = source[at + 1] === '{' ? braces.get(at + 1) : undefined;
    if (close !== undefined && close < end) {
      const content = source.slice(at + 2, close).trim();
      const isDegree = /^\\?circ$/.test(content);
      const text = isDegree ? '°' : null;
      return { start: at + 2, close, end: close + 1, text };
    }
    const pattern = source[at] === '^' ? RAISED : LOWERED;
    pattern.lastIndex = at + 1;
    const match = pattern.exec(source);
    if (!match || at + 1 + match[0].length > end) return null;
    const isAfterScript = out.text === '' && out.last()?.type.endsWith('script');
    if (source[at] === '_' && !isAfterScript && !isVariable(source, at)) return null;
    const { symbol, command } = match.groups ?? {};
    if (command !== undefined) {
      const open = at + 1 + match[0].length;
      const lostClose = braces.get(open);
      if (lostClose === undefined || lostClose >= end) return null;
      return { start: open + 1, close: lostClose, end: lostClose + 1, text: null };
    }
    const text =
      symbol === undefined ? match[0].replace('-', '−') : (symbolNamed(symbol) ?? symbol);
    return { start: at, close: at, end: at + 1 + match[0].length, text };
  }

  /** A tie is a no-break space; before a number that nothing precedes it says "about". */
  function readTilde(at: number, out: InlineBuilder): number {
    const before = source.slice(Math.max(at - 2, 0), at);
    const after = source.slice(at + 1, at + 3);
    const isAbout = /(?:^|[\s([$])$/.test(before) && /^ ?[\d$.]/.test(after);
    const isRange = /\d[%KMBk]?$/.test(before) && /^\d/.test(after);
    const isTie = /\S$/.test(before) && /^\S/.test(after);
    if (isAbout || isRange) out.text += '~';
    else if (isTie) out.text += '\u00A0';
    return at + 1;
  }

  /** Quotation marks and dashes as TeX writes them. */
  function readLigature(at: number, out: InlineBuilder): number {
    const [before, after] = [source[at - 1] ?? ' ', source[at + 1] ?? ''];
    if (source[at] === '`') {
      if (after === '`') {
        out.text += '“';
        return at + 2;
      }
      const quote = /^[^`']{1,80}'(?!\w)/.test(source.slice(at + 1, at + 90));
      out.text += quote ? '‘' : '`';
      return at + 1;
    }
    if (source[at] === "'") {
      out.text += /\s/.test(before) ? '"' : '”';
      return at + 2;
    }
    const [dashes = '-'] = /^-+/.exec(source.slice(at, at + 9)) ?? [];
    const isFlag = /[\s(]/.test(before) && /\w/.test(source[at + dashes.length] ?? '');
    const dash = DASHES[dashes.length];
    out.text += dash === undefined || (isFlag && dashes.length === 2) ? dashes : dash;
    return at + dashes.length;
  }

  function argumentAt(at: number, end: number) {
    const open = source[at] === ' ' ? at + 1 : at;
    const close = source[open] === '{' ? braces.get(open) : undefined;
    return close === undefined || close >= end ? null : { start: open + 1, close };
  }

  /** The end of all arguments, `[…]` and `{…}`, from an offset on. */
  function skipArguments(at: number, end: number): number {
    let after = at;
    for (;;) {
      const argument = source[after] === '{' ? argumentAt(after, end) : null;
      const optional = source[after] === '[' ? source.indexOf(']', after) : -1;
      const close = argument?.close ?? (optional < end ? optional : -1);
      if (close < 0) return after;
      after = close + 1;
    }
  }

  return read(0, source.length, 0);
}

/** A number, a letter alone, or a name of TeX. */
const RAISED =
  /(?<command>textbf|textit|textrm|text|mathrm|mathbf)(?=\{)|(?<symbol>circ|top(?!k\b|[-_])|prime|ast|star|dagger|times|infty|alpha|beta|gamma|delta|epsilon|lambda|sigma|tau|theta|omega|pi)(?![a-z]{3,}[A-Z])|[-+]?\d+(?:\.\d+)?|[a-zA-Z*+†′](?![a-zA-Z])/y;
const LOWERED =
  /(?<command>textbf|textit|textrm|text|mathrm|mathbf)(?=\{)|(?<symbol>alpha|beta|gamma|delta|epsilon|lambda|sigma|tau|theta|omega|pi)(?![a-zA-Z])|[\da-zA-Z](?!\w)|\d(?=propto|approx|times|cdot|rightarrow|[lg]eq)|\d+(?![\w.])/y;

/** Whether `_` follows a variable, a letter alone, rather than a part of a name such as `top_k`. */
function isVariable(source: string, at: number): boolean {
  const before = source.slice(Math.max(at - 12, 0), at);
  if (/(?:^|[^\p{L}\p{N}_])[\p{L}]$/u.test(before)) return true;
  return greekAtEnd(before) !== null;
}

const DASHES: Readonly<Record<number, string>> = { 2: '–', 3: '—' };

/** What a backslash and a character that is no letter stand for. */
function characterOf(character: string): string {
  if (character === '\\') return ' ';
  if (/[\s,;:>]/.test(character)) return '\u00A0';
  return /[!/@-]/.test(character) ? '' : character;
}

function addStyled(out: InlineBuilder, style: Style, children: PhrasingContent[]): void {
  if (children.length === 0) return;
  if (style === 'plain') for (const child of children) addPlain(out, child);
  else if (style === 'inlineCode') out.add({ type: style, value: toString(children) });
  else out.add({ type: style, children });
}

function addPlain(out: InlineBuilder, child: PhrasingContent): void {
  if (child.type === 'text') out.text += child.value;
  else out.add(child);
}

/** What stays of groups too deep to be read. */
function bare(source: string): string {
  return source.replace(/\\(?:[a-zA-Z]+|[^])|[{}^_~$\\]/g, '');
}
