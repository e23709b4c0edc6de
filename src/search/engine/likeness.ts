import type { ResultData } from './pagefind.ts';
import { foldedWords } from './vocabulary.ts';

/** What a word of a query is worth, by where a paper has it. */
const IN_TITLE = 1;
const IN_TEXT = 0.7;
/** A word of the title begins as it does: another inflection. */
const LIKE_TITLE = 0.5;
/** Pagefind found it, so that the text has it in another inflection. */
const ELSEWHERE = 0.3;
/** The whole query is the title, or what stands before its colon. */
const IS_TITLE = 3;
const IS_NAME = 2;
/** The share of the title's words that the query has, at the most. */
const COVERAGE = 0.5;

const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/**
 * How well a paper that Pagefind found is what a query asks for. Pagefind counts words; this looks
 * at the title as a whole. The constants are measured by `npm run eval`, and hardly matter.
 *
 * @param text the words of the query.
 */
export function likeness(text: string, { meta, content }: ResultData): number {
  const asked = foldedWords(text);
  const title = foldedWords(meta['title'] ?? '');
  const name = /^(.+?):\s/.exec(meta['title'] ?? '')?.[1];
  const inTitle = formsOf(meta['title'] ?? '');
  const inText = formsOf([content, meta['authors'], meta['keywords']].join(' '));
  const worth = text
    .split(/\s+/)
    .map((word) => foldedWords(word).join(''))
    .filter(Boolean)
    .map((word) => {
      if (inTitle.has(word)) return IN_TITLE;
      if (inText.has(word)) return IN_TEXT;
      const stem = word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING));
      return [...inTitle].some((other) => other.startsWith(stem)) ? LIKE_TITLE : ELSEWHERE;
    })
    .reduce((sum, one) => sum + one, 0);
  const covered = title.filter((word) => asked.includes(word)).length / (title.length || 1);
  return worth + COVERAGE * covered + wholeness(asked.join(' '), title.join(' '), name);
}

function wholeness(asked: string, title: string, name: string | undefined): number {
  if (asked === title) return IS_TITLE;
  return name !== undefined && asked === foldedWords(name).join(' ') ? IS_NAME : 0;
}

/** The words of a text as they may be asked for: `multi-head` as itself, and in its parts. */
function formsOf(text: string): Set<string> {
  return new Set(
    text.split(/\s+/).flatMap((word) => {
      const parts = foldedWords(word);
      return parts.length > 1 ? [parts.join(''), ...parts] : parts;
    }),
  );
}
