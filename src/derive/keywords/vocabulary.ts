import type { Derivation } from '../derivation.ts';
import { getOrPut } from '../../values/get-or-put.ts';
import { expansionsOf, foldWords, learnExpansions, type Expansions } from './fold.ts';
import type { Uses } from './known.ts';
import type { Use } from './rank.ts';
import { readerOf } from './reader.ts';
import { read, type KeywordSource, type Reading } from './reading.ts';

/** What papers teach about keywords. */
export interface Vocabulary extends Uses {
  expansions: Expansions;
  /** Words in small letters that stand in texts. */
  written: ReadonlySet<string>;
}

/** Learns from papers what abbreviations stand for, which keywords are given, and what is written. */
export function learnVocabulary(papers: readonly KeywordSource[]): Vocabulary {
  const readings = papers.map(read);
  const expansions = learnExpansions(readings.map(({ definitions }) => definitions));
  const uses = new Map<string, Use>();
  const useFor = (key: string) => getOrPut(uses, key, (): Use => ({ given: 0, written: 0 }));
  const written = new Set<string>();
  const beginnings = new Set(readings.flatMap((reading) => beginningsOf(reading, expansions)));
  const vocabulary = { expansions, uses, beginnings, written };
  const reader = readerOf(vocabulary);
  const [named, unnamed]: [Reading[], Reading[]] = [[], []];
  for (const reading of readings) {
    const given = reader.given(reading);
    for (const { key } of given) useFor(key).given += 1;
    (given.length > 0 ? named : unnamed).push(reading);
  }

  const learnWords = (words: Iterable<string>) => {
    for (const word of words) if (word === word.toLowerCase()) written.add(word);
  };
  for (const reading of unnamed) {
    const { candidates, words } = reader.shortlist(reading);
    learnWords(words);
    // So that it is counted below, although no paper has it as a keyword.
    for (const { key } of candidates) useFor(key);
  }
  for (const reading of named) {
    const { candidates, words } = reader.text(reading);
    learnWords(words);
    for (const key of candidates.keys()) {
      const use = uses.get(key);
      if (use) use.written += 1;
    }
  }
  return vocabulary;
}

/** How the given keywords of a paper begin: the folded first words of those that have more. */
function beginningsOf({ given, definitions }: Reading, expansions: Expansions): string[] {
  const own = expansionsOf(definitions, expansions);
  return given.flatMap(({ text }) => {
    const words = foldWords(text, own, expansions);
    return words.slice(0, -1).map((_, index) => words.slice(0, index + 1).join(''));
  });
}

/** What papers teach, kept. */
export const vocabularyOf: Derivation<readonly KeywordSource[], Vocabulary> = {
  name: 'vocabulary',
  folder: 'keywords',
  inputs: (papers) => JSON.stringify(papers.map(partsOf)),
  run: learnVocabulary,
};

/** All of a paper on which its keywords depend. */
export function partsOf({ title, abstract, keywords }: KeywordSource) {
  return [title, abstract, keywords];
}
