import type { Dictionary } from './words.ts';

/** What is read of a paper to find papers like it. */
export interface RelatedSource {
  /** The slug. */
  id: string;
  /** Plain text. */
  title: string;
  /** Plain text; null where there is none. */
  abstract: string | null;
  /** Topic ids. */
  topics: readonly string[];
  /** The day on which the paper was first listed. */
  day: string;
}

/** A stem, or two that follow each other, as one number. */
export type TermKey = number;

/** A place of a term in a text, and how often it stands there. */
export interface Term {
  key: TermKey;
  /** Places in the title count `TITLE_WEIGHT` times. */
  count: number;
  /** Where it stands first, inside a sentence if it does. */
  start: number;
  end: number;
  /** Whether its capitals are its own, not those of a title or of the first word of a sentence. */
  own: boolean;
}

const TITLE_WEIGHT = 3;
const STEMS = 2 ** 24;
/** Places are kept as 16 bits; the longest abstract of the corpora has 6,000 code units. */
const LONGEST = 0xffff;

const keyOf = (stem: number): TermKey => stem;
const pairKeyOf = (first: number, second: number): TermKey => (first + 1) * STEMS + second;

/** The stems of a term; the second is null where it is a single word. */
export function stemsOf(key: TermKey): [number, number | null] {
  return key < STEMS ? [key, null] : [Math.floor(key / STEMS) - 1, key % STEMS];
}

/** Separates the title from the abstract, wider than the gap inside a term. */
const BREAK = '\n\n';

/** The terms of a title and an abstract. */
export function findTerms(source: RelatedSource, { wordOf }: Dictionary): Map<TermKey, Term> {
  const found = new Map<TermKey, Term>();
  const text = `${source.title}${BREAK}${source.abstract ?? ''}`;
  const titleEnd = source.title.length;
  const add = (key: TermKey, start: number, end: number, own: boolean) => {
    const weight = start < titleEnd ? TITLE_WEIGHT : 1;
    const term = found.get(key);
    if (!term) found.set(key, { key, count: weight, start, end, own });
    else {
      term.count += weight;
      if (own && !term.own) Object.assign(term, { start, end, own });
    }
  };
  let lastStem = -1;
  let lastStart = 0;
  let lastEnd = 0;
  let lastOwn = false;
  for (let start = nextWord(text, 0); start < Math.min(text.length, LONGEST);) {
    const end = wordEnd(text, start);
    const word = wordOf(text.slice(start, end));
    if (word) {
      const own = start > titleEnd && !beginsSentence(text, start);
      if (!word.common) add(keyOf(word.stem), start, end, own);
      const joined = lastStem >= 0 && lastEnd + 1 === start && joins(text.charCodeAt(lastEnd));
      if (joined && word.closes)
        add(pairKeyOf(lastStem, word.stem), lastStart, end, own && lastOwn);
      lastStem = word.opens ? word.stem : -1;
      lastStart = start;
      lastEnd = end;
      lastOwn = own;
    }
    start = nextWord(text, end);
  }
  return found;
}

/** A term as the paper writes it; in lower case where its capitals may be those of its place. */
export function writtenAs(
  { title, abstract }: Pick<RelatedSource, 'title' | 'abstract'>,
  { start, end, own }: Pick<Term, 'start' | 'end' | 'own'>,
): string {
  const before = title.length + BREAK.length;
  const inTitle = start < before;
  const slice = inTitle ? title.slice(start, end) : abstract?.slice(start - before, end - before);
  const written = (slice ?? '').replace('\n', ' ');
  return own ? written : written.replace(CAPITALIZED, (word) => word.toLowerCase());
}

/** `Linear`, and not `LLM` or `ImageNet`. */
const CAPITALIZED = /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}\p{M}]+(?![\p{L}\p{N}])/gu;

const SPACE = 32;
const HYPHEN = 45;
const NEWLINE = 10;
const joins = (code: number) => code === SPACE || code === HYPHEN || code === NEWLINE;

/** Which code units words are made of: letters, marks and digits. */
const inWord = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  Number(/[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code))),
);

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && inWord[text.charCodeAt(at)] === 0) at += 1;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && inWord[text.charCodeAt(at)] === 1) at += 1;
  return at;
}

function beginsSentence(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === NEWLINE) return true;
  return before === SPACE && '.!?:'.includes(text.charAt(start - 2));
}
