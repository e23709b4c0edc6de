/** What a phrase does for its topic: carry it by itself, or support it. */
export type Strength = 'phrase' | 'hint';

/** Where a paper has one phrase of a topic. */
export interface Sighting {
  phrase: string;
  strength: Strength;
  /** How many words the phrase has. */
  words: number;
  inTitle: boolean;
  inKeywords: boolean;
  /** Whether a sentence that says what the paper does has it. */
  inLead: boolean;
  /** How often the abstract has it, such sentences included. */
  inAbstract: number;
}

// Found by random search over the labelled papers, then rounded (tests/eval/topics.ts measures).
const TITLE = 4.5;
const KEYWORDS = 0.5;
const LEAD = 1;
/** Once; each doubling of the count adds as much again. */
const ABSTRACT = 1;
const HINT = 0.35;
/** For each word after the first: longer phrases are ambiguous less often. */
const LONGER = 0.2;
const MOST_LONGER = 2;

/** How much one phrase says for its topic; 4.5 and more for a phrase in the title. */
export function scoreOf(sighting: Sighting): number {
  const { strength, words, inTitle, inKeywords, inLead, inAbstract } = sighting;
  const places =
    (inTitle ? TITLE : 0) +
    (inKeywords ? KEYWORDS : 0) +
    (inLead ? LEAD : 0) +
    ABSTRACT * Math.log2(1 + inAbstract);
  const longer = 1 + LONGER * Math.min(words - 1, MOST_LONGER);
  return places * longer * (strength === 'hint' ? HINT : 1);
}
