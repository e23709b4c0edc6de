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

const SENTENCE_END = /[.。…][)"'”’\]]*$/u;

/**
 * Whether a text can be a title by its look: short, with letters, not the end of a sentence, and not
 * something that the page writes itself. None of the 4,475 titles of the real answers ends with a
 * full stop.
 */
export function isTitleLike(text: string): boolean {
  if (text.length < SHORTEST_TITLE || text.length > LONGEST_TITLE) return false;
  if (SENTENCE_END.test(text) || /^[{•·]|• ?\d+ authors|[:;,]$|:\/\//u.test(text)) return false;
  return hasWords(text) && !isOfThePage(text) && !isProse(text);
}

/** Words after which a sentence goes on. No title of the real answers ends with one. */
const OPEN_END =
  / (?:a|an|the|and|or|but|of|in|on|at|to|for|with|by|from|as|that|which|is|are|was|were|we|our|its|their|this|these|than|when|while|it|has|have|can|be|not)$/;

/** Whether a text is a piece of a paragraph: it goes on, or starts in the middle, or is two sentences. */
function isProse(text: string): boolean {
  if (OPEN_END.test(text)) return true;
  const isPiece = /^\p{Ll}+ /u.test(text) || /\p{Ll}{4}\. \p{Lu}/u.test(text);
  return isPiece && !isHeadline(text);
}

/** Whether a text is something that the page writes itself, and never a title. */
export function isOfThePage(text: string): boolean {
  return (
    isMark(text) ||
    isWhen(text.replace(/^\P{L}+/u, '')) ||
    isAuthors(text) ||
    labelKind(text) !== null ||
    isHandleAndName(text)
  );
}

/** Signs that programs put before texts: of headings, quotes, lists, links and emphasis. */
const MARKUP = /^(?:#{1,6} |> |[-*+] |\d{1,3}[.)] |\[\d{1,3}\]|\*\*|__)|\]\(/u;

/** Whether a text has signs of Markdown, or of another form that a program gave it. */
export function isMarkedUp(text: string): boolean {
  return MARKUP.test(text);
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

/** Whether a title is one word: it may as well be a label that is not known. */
export function isScant(text: string): boolean {
  return !text.includes(' ');
}

/**
 * Whether most of the longer words of a text, the first left out, begin with a capital letter, as in
 * titles and not in the beginning of an abstract.
 */
export function isHeadline(text: string): boolean {
  const words = text
    .split(' ')
    .slice(1)
    .filter((word) => /[\p{Lu}\p{Ll}]{4}/u.test(word));
  const capital = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word));
  return words.length > 0 && capital.length * 2 >= words.length;
}

function hasWords(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return letters > 1 && letters >= digits;
}
