/**
 * The beginning of an abstract on one line: whole sentences where at least half of the length is
 * used by them, else cut at a word with an ellipsis.
 *
 * @param length the most characters.
 */
export function plainExcerpt(abstract: string, length: number): string {
  const text = beginningOf(abstract, length + 1);
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const sentences = /^.*[.?!][)"'”’]*(?=\s)/su.exec(text.slice(0, length + 1))?.[0] ?? '';
  if (sentences.length >= length / 2) return sentences;
  const words = head.slice(0, length - 1).replace(/\s+\S*$/u, '');
  // Never half of a surrogate pair.
  return `${words.replace(/[\uD800-\uDBFF]$|[\s,;:–—-]+$/u, '')}…`;
}

/** A text on one line: at least so many characters of it, or all. Most of an abstract is not looked at. */
function beginningOf(text: string, length: number): string {
  const beginning = onOneLine(text.slice(0, 2 * length));
  return beginning.length > length ? beginning : onOneLine(text);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
