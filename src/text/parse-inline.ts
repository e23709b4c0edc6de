import type { Math as DisplayMath } from 'mdast-util-math';
import { accentAt } from './accents.ts';
import { matchBraces } from './braces.ts';
import { scriptAt } from './find-script.ts';
import { addStyled, createInline, type InlineBuilder } from './inline.ts';
import { ligatureAt, tieAt } from './ligatures.ts';
import { greekAtEnd, mendScript, symbolNamed } from './lost-tex.ts';
import { ABBREVIATIONS, DROPPED, REFERENCES, STYLED, SWITCHES, SYMBOLS } from './macros.ts';
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
      default: {
        const { text, end: after } =
          source[at] === '~' ? tieAt(source, at) : ligatureAt(source, at);
        out.text += text;
        return after;
      }
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

    if (Object.hasOwn(ABBREVIATIONS, name)) {
      const abbreviation = ABBREVIATIONS[name] ?? '';
      out.text += source[from] === '.' ? abbreviation.slice(0, -1) : abbreviation;
      return from;
    }
    if (Object.hasOwn(SWITCHES, name)) {
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
      const style = Object.hasOwn(STYLED, name) ? STYLED[name] : undefined;
      if (style === undefined) onMend('unknown-command', command);
      addStyled(out, style ?? 'plain', readArgument());
      return argument.close + 1;
    }
    if (Object.hasOwn(STYLED, name)) return from;
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
    const isAfterScript = out.text === '' && (out.last()?.type.endsWith('script') ?? false);
    const script = scriptAt(source, at, end, braces, isAfterScript);
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

/** What a backslash and a character that is no letter stand for. */
function characterOf(character: string): string {
  if (character === '\\') return ' ';
  if (/[\s,;:>]/.test(character)) return '\u00A0';
  return /[!/@-]/.test(character) ? '' : character;
}

/** What stays of groups too deep to be read. */
function bare(source: string): string {
  return source.replace(/\\(?:[a-zA-Z]+|[^])|[{}^_~$\\]/g, '');
}
