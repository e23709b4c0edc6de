/** A short form in brackets behind what it is short for: "large language models (LLMs)". */
const BRACKETS = /\(([\p{L}\d][\p{L}\d-]{1,9})(?:[,;][^()]*)?\)/gu;
/** Longer than ten long words. */
const LONGEST = 120;
const SHORT =
  /^(?=.*\p{Lu}.*[\p{Lu}\d]|\p{Lu}\p{Ll}*\p{Lu}|\p{Ll}\p{Lu})[\p{L}\d][\p{L}\d-]{1,9}$/u;
/** No long form begins with one of these. */
const NO_BEGIN =
  /^(?:a|an|and|are|as|by|called|for|from|in|is|its|named|of|on|or|our|such|termed|that|the|their|this|to|using|via|we|with)$/i;

/** A short form and what it is short for, as a text says it. */
export interface Definition {
  /** In the singular: `LLM`, not `LLMs`. */
  short: string;
  long: string;
}

/** Whether a word looks like an abbreviation: `LLM`, `LoRA`, `CoT`, `3DGS`; not `Mamba`. */
export function isShort(word: string): boolean {
  return SHORT.test(word);
}

/** An abbreviation without the s of its plural. */
export function singularShort(word: string): string {
  return /[\p{Lu}\d]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** What a text defines in the form "large language models (LLMs)". */
export function definitionsIn(text: string): Definition[] {
  const found: Definition[] = [];
  for (const { index, 1: inside = '' } of text.matchAll(BRACKETS)) {
    if (!isShort(inside)) continue;
    const before = text.slice(Math.max(0, index - LONGEST), index);
    const phrase = before.slice(before.search(/[^()[\]{}.,;:!?\n]*$/u));
    const definition = definitionOf(phrase, inside);
    if (definition) found.push(definition);
  }
  return found;
}

/**
 * What a short form stands for, by its letters: the words before it that begin with them, or else
 * the shortest run of words that has all of them in their order, the first one at the beginning of
 * a word (Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text", 2003).
 *
 * @param before the text up to the bracket.
 * @returns null where there is none.
 */
export function definitionOf(before: string, inside: string): Definition | null {
  if (!isShort(inside)) return null;
  const short = singularShort(inside);
  const letters = short.toLowerCase().match(/[\p{L}\d]/gu) ?? [];
  const text = before.trimEnd();
  const at = byInitials(text, letters) ?? byLetters(text, letters);
  if (at === null) return null;
  const long = text.slice(at);
  const parts = long.split(/[\s-]+/u);
  const first = parts[0] ?? '';
  const fits = parts.length >= 2 && parts.length <= letters.length + 2 && !NO_BEGIN.test(first);
  return fits && !parts.includes(short) ? { short, long } : null;
}

/**
 * Where the words begin whose initials are the letters, with nothing but small words between them.
 */
function byInitials(text: string, letters: string[]): number | null {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  let left = letters.length;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (!word) return null;
    if (word[0][0]?.toLowerCase() === letters[left - 1]) left -= 1;
    else if (left === letters.length || !NO_BEGIN.test(word[0])) return null;
    if (left === 0) return word.index;
  }
  return null;
}

function byLetters(text: string, letters: string[]): number | null {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return null;
  let at = lower.length;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters[index] ?? '';
    do {
      if (at <= 0) return null;
      at = lower.lastIndexOf(letter, at - 1);
    } while (at > 0 && index === 0 && isLetter(lower[at - 1]));
    if (at < 0) return null;
  }
  return at;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\d]/u.test(character);
}
