import { eng } from 'stopword';
import { chanceOf } from '../chance.ts';
import { misspell } from '../misspell.ts';
import { distinctive, nameBeforeColon, type Classes, type Source } from '../source.ts';
import { wordsOf } from '../words.ts';

const stopWords = new Set(eng);
const HALF = 2;
const FEWEST_WORDS = 4;
const LONG_SENTENCE = 8;
const WRONG = ['banana', 'thunder', 'kitchen', 'orchestra', 'volcano', 'saddle', 'pirate'];
const QUESTIONS = [
  (words: string) => `what is the paper about ${words}?`,
  (words: string) => `how do I find ${words}?`,
  (words: string) => `which papers talk about ${words}`,
  (words: string) => `is there any recent work on ${words}?`,
  (words: string) => `does someone know the paper where they use ${words}`,
];

/** What readers type who remember a paper by halves, or ask as they would ask a person. */
export const SENTENCES: Classes = {
  'half a title and one wrong word': (source) => {
    const words = wordsOf(source.title);
    if (words.length < FEWEST_WORDS) return;
    const chance = chanceOf(`wrong ${source.url}`);
    return [...words.slice(0, Math.ceil(words.length / HALF)), chance.pick(WRONG)].join(' ');
  },
  "a question with the title's words": (source) => {
    const words = telling(source.title);
    if (words.length < FEWEST_WORDS) return;
    return chanceOf(`question ${source.url}`).pick(QUESTIONS)?.(words.join(' '));
  },
  'a sentence of the abstract': (source) => sentence(source),
  'a whole abstract': ({ abstract }) => abstract || undefined,
  'name and paper, github or arxiv': ({ url, title }) => {
    const name = nameBeforeColon(title);
    const word = chanceOf(`name ${url}`).pick(['paper', 'github', 'arxiv', 'code', 'pdf']);
    return name && `${name} ${word}`;
  },
  'three words, two misspelt': (source) => {
    const words = distinctive(source);
    const once = words && misspell(words, chanceOf(`once ${source.url}`));
    const right = once?.filter((word) => words?.includes(word)) ?? [];
    const twice = misspell(right, chanceOf(`twice ${source.url}`));
    const mended = once?.map((word) =>
      right.includes(word) ? twice?.[right.indexOf(word)] : word,
    );
    return twice && mended?.join(' ');
  },
};

function telling(text: string): string[] {
  return wordsOf(text).filter((word) => !stopWords.has(word));
}

function sentence({ url, abstract }: Source): string | undefined {
  const sentences = abstract
    .split(/(?<=[.?!])\s+/)
    .filter((one) => wordsOf(one).length >= LONG_SENTENCE);
  return chanceOf(`sentence ${url}`).pick(sentences);
}
