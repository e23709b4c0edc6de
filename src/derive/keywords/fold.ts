import { compareText } from '../../values/compare.ts';
import { getOrPut } from '../../values/get-or-put.ts';
import { definitionOf, isShort, singularShort, type Definition } from './abbreviation.ts';
import { foldWord } from './word.ts';
import { trimEndings } from '../../values/trim-endings.ts';

/** Better known than their long form, which hardly anybody writes. */
const KEPT_SHORT = new Set(['ai']);
/** Papers that have to agree on a long form before other papers are read by it. */
const LEAST_PAPERS = 2;
/** The share of the papers defining a short form that have to agree. */
const LEAST_SHARE = 0.75;
/** Abbreviations stand within long forms of others: MLLM, multimodal LLM. */
const ROUNDS = 2;

const WORDS = /[\p{L}\p{M}\p{N}]+(?:\.\p{N}+)*[+#*]*|[@ε∞]/gu;

const AT_END = [' ', '"', "'", '“', '”', '‘', '’', '`', '.', ',', ';', ':', '–', '-'];

/** The folded long form of each folded short form. */
export type Expansions = ReadonlyMap<string, string>;

/**
 * A keyword without what does not belong to it: quotes, stops at its ends, the abbreviation in
 * brackets.
 */
export function trimKeyword(keyword: string): { text: string; definition: Definition | null } {
  const plain = keyword.replace(/\s+/gu, ' ').replace(/^[\s"'“”‘`.,;:*•–-]+/u, '');
  const text = trimEndings(plain, AT_END);
  const [, before = '', inside = '', after = ''] =
    /^([^(]*[^\s(]) ?\(([^()]+)\)(.*)$/u.exec(text) ?? [];
  if (before === '') return { text, definition: null };
  const definition = definitionOf(before, inside);
  if (definition) return { text: before + after, definition };
  const reversed = definitionOf(inside, before);
  return reversed ? { text: inside + after, definition: reversed } : { text, definition: null };
}

/**
 * The form of a keyword that tells it from others: its words in lower case, singular and American
 * spelling, with abbreviations spelt out, and nothing between them.
 *
 * @param expansions later ones give way to earlier ones.
 * @example foldKeyword('Fine-tuned LLMs', expansions) // 'finetunedlargelanguagemodel'
 */
export function foldKeyword(text: string, ...expansions: Expansions[]): string {
  return foldWords(text, ...expansions).join('');
}

/** The same as a list of words; a spelt-out abbreviation is one word. */
export function foldWords(text: string, ...expansions: Expansions[]): string[] {
  const words =
    text.replace(/(?<=\p{L})['’]s(?!\p{L})|(?<=s)['’](?=\s|$)/gu, '').match(WORDS) ?? [];
  return words.map((word) => {
    const folded = foldWord(word);
    if (!isShort(word)) return folded;
    for (const known of expansions) {
      const long = known.get(folded);
      if (long !== undefined) return long;
    }
    return folded;
  });
}

/**
 * The long forms on which papers agree.
 *
 * @param definitions of each paper.
 */
export function learnExpansions(definitions: Iterable<readonly Definition[]>): Map<string, string> {
  const papers = [...definitions].filter(({ length }) => length > 0);
  let known = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const votes = new Map<string, Map<string, number>>();
    for (const paper of papers) {
      for (const [short, long] of expansionsOf(paper, known)) {
        const longs = getOrPut(votes, short, () => new Map<string, number>());
        longs.set(long, (longs.get(long) ?? 0) + 1);
      }
    }
    known = new Map([...votes].flatMap(([short, longs]) => agreed(short, longs)));
  }
  return known;
}

/** What a paper's own definitions say. */
export function expansionsOf(definitions: readonly Definition[], known: Expansions): Expansions {
  const expansions = new Map<string, string>();
  for (const { short, long } of definitions) {
    const key = foldWord(singularShort(short));
    const folded = foldKeyword(long, known);
    if (!KEPT_SHORT.has(key) && !expansions.has(key) && !folded.startsWith(key))
      expansions.set(key, folded);
  }
  return expansions;
}

function agreed(short: string, longs: Map<string, number>): [string, string][] {
  const [best] = [...longs].toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  if (!best) return [];
  const all = longs.values().reduce((sum, count) => sum + count, 0);
  return best[1] >= LEAST_PAPERS && best[1] / all >= LEAST_SHARE ? [[short, best[0]]] : [];
}
