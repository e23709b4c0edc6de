import type { Math as DisplayMath } from 'mdast-util-math';
import { cleanUrl } from '../values/clean-text.ts';
import { findLinkedBraces } from './doubled-links.ts';
import { findMath } from './find-math.ts';
import type { PhrasingContent } from './nodes.ts';

/** A part of a text that is not read as TeX, and what it becomes. */
export interface Span {
  start: number;
  end: number;
  nodes: PhrasingContent[];
}

/**
 * Finds, for places that are asked for in their order, the span at each or after it.
 *
 * @param spans in order.
 */
export function createSpanFinder(spans: Span[]): (at: number) => Span | undefined {
  let next = 0;
  return (at) => {
    while ((spans[next]?.start ?? at) < at) next += 1;
    return spans[next];
  };
}

/** A web address, in which `_`, `~` and `^` are characters. Links are made of it later. */
const ADDRESS =
  /(?:https?:\/\/|www\.|(?<![\w.@/-])(?:[a-z\d-]+\.)+[a-z]{2,}\/)(?:[^\s{}<>"~\\]|(?<=\/)~|\\[_%#&~$])*/gi;

/**
 * Finds mathematics, `\url` and `\href`, addresses with their text in braces, and addresses.
 *
 * @param parse reads the text of a link.
 * @returns spans in order, none inside another.
 */
export function findSpans(source: string, parse: (text: string) => PhrasingContent[]): Span[] {
  const math = findMath(source).map(({ start, end, tex, isDisplay }): Span => {
    const node: PhrasingContent | DisplayMath = {
      type: isDisplay ? 'math' : 'inlineMath',
      value: tex,
    };
    const nodes = TEXT_ONLY.test(tex) ? parse(tex) : [node as PhrasingContent];
    return { start, end, nodes };
  });
  if (!/\/|www\.|\\(?:url|href)/i.test(source)) return math;
  const commands = [...source.matchAll(LINK_COMMAND)].map((match): Span => {
    const [whole, url = '', text] = match;
    const nodes = linkOf(unescape(url), text === undefined ? null : parse(text));
    return { start: match.index, end: match.index + whole.length, nodes };
  });
  const linked = findLinkedBraces(source).map(({ start, end, url, text }): Span => {
    return { start, end, nodes: linkOf(unescape(url), text === null ? null : parse(text)) };
  });
  const addresses = [...source.matchAll(ADDRESS)].map(({ 0: address, index }): Span => {
    const node: PhrasingContent = { type: 'text', value: unescape(address) };
    return { start: index, end: index + address.length, nodes: [node] };
  });
  return withoutOverlaps([math, commands, linked, addresses]);
}

/** A formula that is not mathematics: `$\\textbf{so}$`. */
const TEXT_ONLY = /^\\(?:textbf|textit|texttt|textsc|emph|href|url)\b[^$]*\}$/;

const LINK_COMMAND =
  /\\(?:url|href|nolinkurl)\s?\{((?:[^{}\\]|\\[^])*)\}(?:(?<=\\href[^]*)\s?\{((?:[^{}]|\{[^{}]*\})*)\})?/g;

/** A link; its text alone where the address is not a web address. */
function linkOf(url: string, text: PhrasingContent[] | null): PhrasingContent[] {
  const address = cleanUrl(/^[a-z]+:/i.test(url) ? url : `https://${url}`);
  const shown = text ?? [{ type: 'text', value: url.trim() }];
  if (address === null) return shown;
  const children = shown.flatMap((child) => (child.type === 'link' ? child.children : child));
  return [{ type: 'link', url: address, children }];
}

/** An address in TeX: what is special in it stands behind a backslash. */
function unescape(address: string): string {
  return address.replace(/\\([_%#&~$])/g, '$1');
}

/** All spans in order; where two overlap, the one of the earlier kind stays. */
function withoutOverlaps(kinds: Span[][]): Span[] {
  const kept: Span[] = [];
  for (const spans of kinds) {
    const taken = kept.toSorted((a, b) => a.start - b.start);
    let next = 0;
    for (const span of spans) {
      while ((taken[next]?.end ?? Infinity) <= span.start) next += 1;
      if ((taken[next]?.start ?? Infinity) >= span.end) kept.push(span);
    }
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
