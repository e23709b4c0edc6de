import { eng } from 'stopword';
import { chanceOf } from '../chance.ts';
import { misspell } from '../misspell.ts';
import { distinctive, nameBeforeColon, type Classes, type Source } from '../source.ts';
import { wordsOf } from '../words.ts';

/** A word that one paper in a hundred has still tells something of it; one that no other has is an accident. */
const FEW = 1 / 100;
const TWO = 2;

const stopWords = new Set(eng);

/** Words of the title as they stand there, or nearly. */
export const CLEAN_WORDS: Classes = {
  'whole title': ({ title }) => title,
  'three distinctive words': (source) => distinctive(source)?.join(' '),
  'name before the colon': ({ title }) => nameBeforeColon(title),
  'two of title, one of abstract': (source) => titleAndAbstract(source)?.join(' '),
  'one misspelt letter': (source) => {
    const words = distinctive(source);
    return words && misspell(words, chanceOf(`misspelt ${source.url}`))?.join(' ');
  },
  'two swapped words': (source) => swapped(source)?.join(' '),
};

function titleAndAbstract(source: Source): string[] | undefined {
  const { url, title, abstract, frequency, papers } = source;
  const chance = chanceOf(`abstract ${url}`);
  const telling = wordsOf(title).filter((word) => word.length > TWO && !stopWords.has(word));
  const first = chance.pick(telling);
  const second = chance.pick(telling.filter((word) => word !== first));
  const lowerTitle = title.toLowerCase();
  const third = chance.pick(
    wordsOf(abstract).filter(
      (word) =>
        /^\p{L}+$/u.test(word) &&
        !lowerTitle.includes(word) &&
        frequency(word) >= TWO &&
        frequency(word) <= papers * FEW,
    ),
  );
  if (!first || !second || !third) return;
  return [...telling.filter((word) => word === first || word === second), third];
}

/** The words of the title, with their punctuation; two neighbours have changed places. */
function swapped({ url, title }: Source): string[] | undefined {
  const words = title.split(' ');
  const places = words.keys().filter((at) => at > 0 && words[at] !== words[at - 1]);
  const at = chanceOf(`swapped ${url}`).pick([...places]);
  if (at === undefined) return;
  const [before, word] = [words[at - 1] ?? '', words[at] ?? ''];
  return words.with(at - 1, word).with(at, before);
}
