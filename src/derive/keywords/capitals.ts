/** A word with a capital that the beginning of a sentence or a title may have given it. */
const CAPITALIZED = /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)*$/u;

/**
 * A phrase of a text without the capitals that its place gave it.
 *
 * @param fromTitle whether only a title has it, where every word may be capitalized.
 * @param isWritten whether the archive has a word just so.
 */
export function inSmallLetters(
  text: string,
  fromTitle: boolean,
  isWritten: (word: string) => boolean,
): string {
  const words = text.split(' ');
  const small = (word: string) =>
    CAPITALIZED.test(word) && isWritten(word.toLowerCase()) ? word.toLowerCase() : word;
  if (fromTitle) return words.map(small).join(' ');
  const [first = '', ...rest] = words;
  if (rest.length === 0 || rest.some((word) => /^\p{Lu}\p{Ll}/u.test(word))) return text;
  return [small(first), ...rest].join(' ');
}
