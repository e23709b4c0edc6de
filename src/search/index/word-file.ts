import { foldWord } from '../engine/vocabulary.ts';

/** The most common words are in so many papers, or more: two to the power of it. */
const DEGREES = 12;
const WORD = /[\p{L}\p{M}]{3,}/gu;

/**
 * The words of papers, for the search to mend misspelt ones by: a line for each degree of
 * commonness, the most common first, each in the order of the alphabet. A word that but one
 * abstract has, and no title, is left out: half of them are misspelt themselves.
 */
export function wordFile(texts: Iterable<{ title: string; abstract: string | null }>): string {
  const papers = new Map<string, number>();
  const inTitles = new Set<string>();
  for (const { title, abstract } of texts) {
    const ofTitle = wordsOf(title);
    for (const word of ofTitle) inTitles.add(word);
    for (const word of new Set([...ofTitle, ...wordsOf(abstract ?? '')])) {
      papers.set(word, (papers.get(word) ?? 0) + 1);
    }
  }
  const lines: string[][] = Array.from({ length: DEGREES }, () => []);
  for (const [word, count] of papers) {
    if (count === 1 && !inTitles.has(word)) continue;
    lines[Math.max(0, DEGREES - 1 - Math.floor(Math.log2(count)))]?.push(word);
  }
  return lines.map((words) => words.toSorted().join(' ')).join('\n');
}

function wordsOf(text: string): string[] {
  return (foldWord(text).match(WORD) ?? []).filter((word) => !/\p{Script=Han}/u.test(word));
}
