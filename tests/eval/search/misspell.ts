import type { Chance } from './chance.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Shorter words are rarely misspelt, and then mostly into other words. */
const LONG = /^[a-z]{5,}$/;

/** Misspells one letter of one of the words; undefined when all are too short for it. */
export function misspell(words: string[], chance: Chance): string[] | undefined {
  const long = words.filter((word) => LONG.test(word));
  const chosen = chance.pick(long);
  if (chosen === undefined) return;
  return words.map((word) => (word === chosen ? misspelt(word, chance) : word));
}

/** A word with one letter replaced, dropped or doubled, or two neighbours swapped. */
function misspelt(word: string, chance: Chance): string {
  const at = chance.below(word.length - 1);
  const [before, letter, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const other = LETTERS.replace(letter, '').charAt(chance.below(LETTERS.length - 1));
  const ways = [other + next, next, letter + letter + next];
  if (letter !== next) ways.push(next + letter);
  return before + (chance.pick(ways) ?? '') + after;
}
