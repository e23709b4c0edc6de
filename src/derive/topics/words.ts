import { stem } from './stem.ts';

/** A text as a row of words. */
export interface Words {
  /** Each word, stemmed. */
  stems: string[];
  /** Of each word, whether its sentence says what the paper itself does. */
  lead: boolean[];
}

const SENTENCE_END = /(?<=[.!?])\s+(?=[\p{Lu}\p{N}])|\n\n+/u;

/** `DeltaNet` and `MMBench` are two words each; `LLMs` and `ViT` are one. */
const INNER_WORD = /(?<=\p{Ll}|\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/gu;

const SPEAKER = String.raw`\b(?:we|(?:this|our) (?:article|paper|report|study|survey|work))\b`;
const DEED = String.raw`\b(?:address|analy[sz]|build|built|call|construct|curat|demonstrat|describ|design|develop|establish|examin|explor|introduc|investigat|is\b|present|propos|prov[ei]|releas|report|show|stud[iy]|unveil)`;
/** `we introduce`, `in this paper, we first show`. */
const LEAD = new RegExp(`${SPEAKER}[^.]{0,60}?${DEED}`, 'i');

/** A reader of texts that remembers the stems it has found: a language has few words. */
export function createWordReader(): (text: string) => Words {
  const stems = new Map<string, string>();

  function stemOf(word: string): string {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const found = stem(word);
    stems.set(word, found);
    return found;
  }

  return (text) => {
    const words: Words = { stems: [], lead: [] };
    for (const sentence of text.normalize('NFKC').split(SENTENCE_END)) {
      const lead = LEAD.test(sentence);
      for (const [word] of sentence
        .replace(INNER_WORD, ' ')
        .toLowerCase()
        .matchAll(/[\p{L}\p{N}]+/gu)) {
        words.stems.push(stemOf(word));
        words.lead.push(lead);
      }
    }
    return words;
  };
}
