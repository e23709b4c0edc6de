import type { ResultData } from './pagefind.ts';
import { separateCharacters } from './query.ts';
import { foldWord, type Vocabulary } from './vocabulary.ts';

/**
 * The pieces of words that neither stand in the best results nor begin a word there: Pagefind takes
 * the beginning of a word that it does not know for the word.
 */
export function missingPieces(words: readonly string[], results: readonly ResultData[]): string[] {
  const found = results.flatMap(({ meta, content }) =>
    [...Object.values(meta), content].flatMap(piecesOf),
  );
  return words
    .flatMap(piecesOf)
    .filter((piece) => isWord(piece) && !found.some((other) => other.startsWith(piece)));
}

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
      .split(/(\s+)/)
      .map((token) => (words.includes(token) ? token.replace(PIECE, mend) : token))
      .join('');
  });
}

/** The pieces of words, the rarest first: of words that exist, the likeliest to be a slip. */
export function rarestPieces(words: readonly string[], vocabulary: Vocabulary): string[] {
  const rank = (piece: string) => Math.min(vocabulary.commonness(piece), Number.MAX_SAFE_INTEGER);
  return words
    .flatMap(piecesOf)
    .filter(isWord)
    .sort((a, b) => rank(b) - rank(a));
}

const MOST_RESPELLINGS = 3;
const PIECE = /[\p{L}\p{M}\p{N}]+/gu;

function piecesOf(text: string): string[] {
  return foldWord(text).match(PIECE) ?? [];
}

/** Whether a piece is letters only: a number has no spelling, nor have Chinese characters. */
function isWord(piece: string): boolean {
  return /^\p{L}+$/u.test(piece) && separateCharacters(piece) === '';
}
