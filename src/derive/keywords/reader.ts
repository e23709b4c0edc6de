import { candidatesIn, type Candidate } from './candidate.ts';
import { expansionsOf, foldKeyword } from './fold.ts';
import { givenIn, knownBy } from './known.ts';
import { best } from './rank.ts';
import type { KeywordSource, Reading } from './reading.ts';
import { createTokens, segmentsOf } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Candidates that are kept of a paper. */
const SHORTLIST = 20;

/** A keyword of a paper before it has a label. */
export interface Chosen {
  key: string;
  text: string;
}

/** What a text says of keywords. */
interface Text {
  /** Its phrases that may be keywords, by their keys. */
  candidates: ReadonlyMap<string, Candidate>;
  /** Its words, as it has them. */
  words: ReadonlySet<string>;
}

/** What is looked at of a text. */
interface Shortlist {
  candidates: Candidate[];
  words: ReadonlySet<string>;
}

/** Reads papers by what a vocabulary knows of abbreviations and of given keywords. */
export class Reader {
  readonly #vocabulary: Vocabulary;
  readonly #tokens: ReturnType<typeof createTokens>;
  readonly #shortlists = new WeakMap<KeywordSource, Shortlist>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#tokens = createTokens(vocabulary.expansions);
  }

  /** The given keywords, each once, in their order. */
  given({ given, definitions }: Reading): Chosen[] {
    const { expansions } = this.#vocabulary;
    const own = expansionsOf(definitions, expansions);
    const byKey = new Map<string, Chosen>();
    for (const { text } of given) {
      const key = foldKeyword(text, own, expansions);
      if (key !== '' && !byKey.has(key)) byKey.set(key, { key, text });
    }
    return [...byKey.values()];
  }

  text({ paper, definitions }: Reading): Text {
    const own = expansionsOf(definitions, this.#vocabulary.expansions);
    const tokenOf = this.#tokens(own);
    const title = segmentsOf(paper.title, tokenOf);
    const abstract = segmentsOf(paper.abstract ?? '', tokenOf);
    const words = [...title, ...abstract].flatMap((segment) => segment.map(({ text }) => text));
    return {
      candidates: candidatesIn(title, abstract, knownBy(this.#vocabulary), own),
      words: new Set(words),
    };
  }

  /** The best candidates of a text, by how often they are given as keywords. */
  shortlist(reading: Reading): Shortlist {
    const known = this.#shortlists.get(reading.paper);
    if (known) return known;
    const { candidates, words } = this.text(reading);
    const listed = best(candidates.values(), givenIn(this.#vocabulary), SHORTLIST);
    const shortlist = { candidates: listed, words };
    this.#shortlists.set(reading.paper, shortlist);
    return shortlist;
  }
}

const readers = new WeakMap<Vocabulary, Reader>();

/** The reader of a vocabulary: it remembers the papers of which the vocabulary was learned. */
export function readerOf(vocabulary: Vocabulary): Reader {
  const reader = readers.get(vocabulary) ?? new Reader(vocabulary);
  readers.set(vocabulary, reader);
  return reader;
}
