import { compareText } from './compare.ts';
import type { Paper, Topic } from '../schema.ts';

const MOST_TOPICS = 4;
const LEAST_SCORE = 2;
const TITLE_WEIGHT = 3;
/** From how many places in an abstract on a phrase is taken for its subject. */
const OFTEN = 3;

/** A topic whose phrases are ready to be looked for. */
interface Matcher {
  id: string;
  phrases: string[];
}

/**
 * A classifier for the given topics. A phrase counts 3 in the title, 1 in the abstract and 1 more
 * where the abstract has it three times; a paper gets the topics that reach 2, at most four,
 * strongest first and by id among equals.
 */
export function createClassifier(
  topics: Topic[],
): (paper: Pick<Paper, 'title' | 'abstract'>) => string[] {
  const matchers: Matcher[] = topics.map(({ id, rules }) => ({
    id,
    phrases: [...new Set(rules.phrases.map(foldWords))],
  }));
  return ({ title, abstract }) => {
    const foldedTitle = foldWords(title);
    const foldedAbstract = foldWords(abstract ?? '');
    return matchers
      .map(({ id, phrases }) => ({ id, score: scoreOf(phrases, foldedTitle, foldedAbstract) }))
      .filter(({ score }) => score >= LEAST_SCORE)
      .toSorted((a, b) => b.score - a.score || compareText(a.id, b.id))
      .slice(0, MOST_TOPICS)
      .map(({ id }) => id);
  };
}

function scoreOf(phrases: string[], title: string, abstract: string): number {
  let score = 0;
  for (const phrase of phrases) {
    if (title.includes(phrase)) score += TITLE_WEIGHT;
    const places = countOf(abstract, phrase);
    if (places > 0) score += 1;
    if (places >= OFTEN) score += 1;
  }
  return score;
}

function countOf(text: string, phrase: string): number {
  let count = 0;
  // The space that ends one match begins the next.
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length - 1)) {
    count += 1;
  }
  return count;
}

/** The words of a text in singular and lower case, each between spaces: ` linear attention `. */
function foldWords(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.map(singular).join(' ')} `;
}

function singular(word: string): string {
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}
