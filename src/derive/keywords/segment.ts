import { foldKeyword, type Expansions } from './fold.ts';
import { isEmpty, roleOf, type Role } from './speech.ts';

/** A word of a text, hyphens and all. */
export interface Token {
  text: string;
  /** Folded, as `foldKeyword` does it. */
  key: string;
  role: Role;
  /** Whether abstracts of every subject have it. */
  isEmpty: boolean;
}

const TOKENS =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’+#*@-]*[\p{L}\p{M}\p{N}]+)*[+#*]*|[^\s\p{L}\p{N}]+/gu;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;
/** A word with two capitals, or a capital and a digit. */
const ABBREVIATION = /[\p{L}\d].*\p{Lu}|\p{Lu}.*\d/u;

/**
 * The words of a text, split where no phrase goes on: at stops, commas and brackets.
 *
 * @param tokenOf what is known of a word, as of `createTokens`.
 */
export function segmentsOf(text: string, tokenOf: (word: string) => Token): Token[][] {
  const segments: Token[][] = [];
  let segment: Token[] = [];
  for (const word of text.match(TOKENS) ?? []) {
    if (LETTER_OR_DIGIT.test(word)) {
      segment.push(tokenOf(word));
    } else if (segment.length > 0) {
      segments.push(segment);
      segment = [];
    }
  }
  if (segment.length > 0) segments.push(segment);
  return segments;
}

/**
 * Makes tokens of words, one for all places of a word.
 *
 * @returns a function of the abbreviations that a text defines itself.
 */
export function createTokens(known: Expansions): (own: Expansions) => (word: string) => Token {
  const tokens = new Map<string, Token>();
  const general = (text: string): Token => {
    const before = tokens.get(text);
    if (before) return before;
    const key = foldKeyword(text, known);
    const token = { text, key, role: roleOf(text), isEmpty: isEmpty(text) };
    tokens.set(text, token);
    return token;
  };
  return (own: Expansions): ((word: string) => Token) => {
    if (own.size === 0) return general;
    return (word) =>
      ABBREVIATION.test(word)
        ? { ...general(word), key: foldKeyword(word, own, known) }
        : general(word);
  };
}
