/**
 * The beginning of an abstract on one line: whole sentences where at least half of the length is
 * used by them, else cut at a word with an ellipsis.
 *
 * @param length the most characters.
 */
export function plainExcerpt(abstract: string, length: number): string {
  const text = abstract.replace(/\s+/gu, ' ').trim();
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const sentences = /^.*[.?!][)"'”’]*(?=\s)/su.exec(text.slice(0, length + 1))?.[0] ?? '';
  if (sentences.length >= length / 2) return sentences;
  const words = head.slice(0, length - 1).replace(/\s+\S*$/u, '');
  // Never half of a surrogate pair.
  return `${words.replace(/[\uD800-\uDBFF]$|[\s,;:–—-]+$/u, '')}…`;
}
