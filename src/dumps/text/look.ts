import { labelKind } from './labels.ts';
import { isMark } from './marks.ts';
import { isWhen } from './when.ts';
import { isAuthors, isHandleAndName } from './who.ts';

/** Twice the longest title of the real dumps (133); that of the real answers has 175 characters. */
const LONGEST_TITLE = 300;
const SHORTEST_TITLE = 3;
/** Longer than any title of the real answers. */
const LONG = 200;
/** The shortest abstract of the real dumps has 1,350 characters; a paragraph of one may be short. */
const SURE_ABSTRACT = 400;
/**
 * Longest line that is read. The longest line of the real dumps has 1,920 characters and the
 * longest abstract of 50,000 papers stays far below this; anything longer is not an abstract.
 */
const LONGEST_LINE = 65_536;

const SENTENCE_END = /[.。][)"'”’\]]*$/u;

/**
 * Whether a text can be a title by its look: short, with letters, not the end of a sentence, and not
 * something that the page writes itself. None of the 4,475 titles of the real answers ends with a
 * full stop.
 */
export function isTitleLike(text: string): boolean {
  if (text.length < SHORTEST_TITLE || text.length > LONGEST_TITLE) return false;
  if (SENTENCE_END.test(text) || /^\{|[:;,]$|:\/\//u.test(text)) return false;
  return hasWords(text) && !isOfThePage(text);
}

/** Whether a text is something that the page writes itself, and never a title. */
export function isOfThePage(text: string): boolean {
  return (
    isMark(text) ||
    isWhen(text) ||
    isAuthors(text) ||
    labelKind(text) !== null ||
    isHandleAndName(text)
  );
}

/** Whether a text can be a paragraph of an abstract: it is long, ends a sentence, or has an address. */
export function isParagraph(text: string): boolean {
  return text.length > LONG || SENTENCE_END.test(text) || text.includes('://');
}

/** Whether a paragraph is so long that it is an abstract of its own. */
export function isSureAbstract(text: string): boolean {
  return text.length >= SURE_ABSTRACT;
}

/** Whether a text is too long to be read. */
export function isOverlong(text: string): boolean {
  return text.length > LONGEST_LINE;
}

/** Whether a title is one word or a few letters: it may as well be a label that is not known. */
export function isScant(text: string): boolean {
  return text.split(' ').length < 2;
}

function hasWords(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return letters > 1 && letters >= digits;
}
