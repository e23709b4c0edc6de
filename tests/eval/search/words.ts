/** A word as a reader types it: whatever stands between spaces, without the punctuation around it. */
const WORD = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu;

/** The words of a text in small letters, in order, each once. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(WORD))];
}

/** In how many of the texts each word stands. */
export function documentFrequencies(texts: string[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const text of texts) {
    for (const word of wordsOf(text)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  return frequencies;
}
