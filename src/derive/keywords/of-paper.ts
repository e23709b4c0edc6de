import type { Derivation } from '../derivation.ts';
import { inSmallLetters } from './capitals.ts';
import { foldKeyword } from './fold.ts';
import { useIn } from './known.ts';
import { choose } from './rank.ts';
import { readerOf, type Chosen } from './reader.ts';
import { read, type KeywordSource } from './reading.ts';
import { partsOf, type Vocabulary } from './vocabulary.ts';

/** Keywords of a paper, given or found. */
const MOST = 8;

/** The keywords of one paper, before they are named. */
export interface OfPaper {
  /** All that dumps give. */
  given: Chosen[];
  /** Those that it has: given ones in their order, or found ones, the strongest first. */
  chosen: Chosen[];
  /** The long forms of the abbreviations that it explains. */
  long: Chosen[];
}

/** The keywords of a paper: those of its dumps, or else phrases of its title and abstract. */
export function ofPaper(paper: KeywordSource, vocabulary: Vocabulary): OfPaper {
  const reading = read(paper);
  const reader = readerOf(vocabulary);
  const given = reader.given(reading);
  const long = reading.definitions.map((definition) => ({
    key: foldKeyword(definition.long, vocabulary.expansions),
    text: definition.long,
  }));
  if (given.length > 0) return { given, chosen: given.slice(0, MOST), long };
  const { candidates, words } = reader.shortlist(reading);
  const isWritten = (word: string) => vocabulary.written.has(word) || words.has(word);
  const chosen = choose(candidates, useIn(vocabulary), MOST).map(({ key, text, times }) => ({
    key,
    text: inSmallLetters(text, times === 0, isWritten),
  }));
  return { given, chosen, long };
}

/**
 * The keywords of a paper, kept.
 *
 * @param digest of all that the vocabulary was learned from.
 */
export function ofPaperBy(
  vocabulary: Vocabulary,
  digest: string,
): Derivation<KeywordSource, OfPaper> {
  return {
    name: 'keywords',
    folder: 'keywords',
    inputs: (paper) => JSON.stringify([digest, partsOf(paper)]),
    run: (paper) => ofPaper(paper, vocabulary),
  };
}
