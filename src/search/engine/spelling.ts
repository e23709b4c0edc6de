import { separateCharacters } from './query.ts';
import { foldWord, type Vocabulary } from './vocabulary.ts';

/**
 * What a query may have meant: with the first of some pieces of its words replaced by each of the
 * nearest words that the archive has, and the others by the nearest. The likeliest first.
 *
 * @param words those of the query that may be replaced, as typed.
 * @param misspelt pieces of them, folded.
 */
export function respellings(
  q: string,
  words: readonly string[],
  misspelt: readonly string[],
  vocabulary: Vocabulary,
): string[] {
  const [first, ...others] = misspelt.map((piece) => ({
    piece,
    near: vocabulary.nearest(piece, MOST_RESPELLINGS),
  }));
  if (!first || others.some(({ near }) => near.length === 0)) return [];
  return first.near.map((meant) => {
    const mends = new Map(others.map(({ piece, near }) => [piece, near[0]]));
    mends.set(first.piece, meant);
    const mend = (piece: string) => mends.get(foldWord(piece)) ?? piece;
    return q
      .split(BETWEEN)
      .map((token) => (words.includes(token) ? token.replace(PIECE, mend) : token))
      .join('');
  });
}

/** The pieces of words that have a spelling, folded, each once. */
export function spelledPieces(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => foldWord(word).match(PIECE) ?? []).filter(isWord))];
}

const MOST_RESPELLINGS = 3;
/** What stands between the words of a query: spaces, and phrases as they are. */
const BETWEEN = /(["“”„][^"“”„]*["“”„]|["“”„]|\s+)/u;
const PIECE = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a piece is letters only: a number has no spelling, nor have Chinese characters. */
function isWord(piece: string): boolean {
  return /^\p{L}+$/u.test(piece) && separateCharacters(piece) === '';
}
