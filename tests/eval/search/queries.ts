import { eng } from 'stopword';
import type { SearchRecord } from '../../../src/search/index/records.ts';
import { chanceOf } from './chance.ts';
import { misspell } from './misspell.ts';
import { documentFrequencies, wordsOf } from './words.ts';

/** A query that is meant to find one record. */
export interface KnownItem {
  query: string;
  url: string;
}

/** What the queries are made from, by the name that the table gives to the class. */
const CLASSES = {
  'whole title': ({ title }) => title,
  'three distinctive words': (source) => distinctive(source)?.join(' '),
  'name before the colon': ({ title }) => nameBeforeColon(title),
  'two of title, one of abstract': (source) => titleAndAbstract(source)?.join(' '),
  'one misspelt letter': (source) => {
    const words = distinctive(source);
    return words && misspell(words, chanceOf(`misspelt ${source.url}`))?.join(' ');
  },
  'two swapped words': (source) => swapped(source)?.join(' '),
} as const satisfies Record<string, (source: Source) => string | undefined>;

type QueryClass = keyof typeof CLASSES;

interface Source {
  url: string;
  title: string;
  abstract: string;
  /** In how many papers a word stands. */
  frequency: (word: string) => number;
  /** How many papers there are. */
  papers: number;
}

const DISTINCTIVE = 3;
const LONGEST_NAME = 3;
/** A word that one paper in a hundred has still tells something of it; one that no other has is an accident. */
const FEW = 1 / 100;
const TWO = 2;

const stopWords = new Set(eng);

/**
 * The queries of each class, at most one for each record, the same in every run. A query that would
 * be made of two records is left out.
 */
export function makeQueries(records: SearchRecord[]): Map<QueryClass, KnownItem[]> {
  const texts = records.map(({ meta, content }) => `${meta.title} ${content}`);
  const frequencies = documentFrequencies(texts);
  const sources = records.map(({ url, meta: { title }, content: abstract }) => ({
    url,
    title,
    abstract,
    frequency: (word: string) => frequencies.get(word) ?? 0,
    papers: records.length,
  }));
  const classes = Object.entries(CLASSES) as [QueryClass, (source: Source) => string | undefined][];
  return new Map(
    classes.map(([name, make]) => {
      const items = sources.flatMap((source) => {
        const query = make(source);
        return query ? [{ query, url: source.url }] : [];
      });
      const alike = Map.groupBy(items, ({ query }) => wordsOf(query).toSorted().join(' '));
      return [name, alike.values().toArray().filter(isAlone).flat()];
    }),
  );
}

function isAlone(items: KnownItem[]): boolean {
  return items.length === 1;
}

/** The words of the title that the fewest papers have, in the order of the title. */
function distinctive({ title, frequency }: Source): string[] | undefined {
  const words = wordsOf(title);
  if (words.length < DISTINCTIVE) return;
  const rarest = words.toSorted((a, b) => frequency(a) - frequency(b)).slice(0, DISTINCTIVE);
  return words.filter((word) => rarest.includes(word));
}

/** @example nameBeforeColon('Kimi Linear: An Expressive, Efficient Attention') // 'Kimi Linear' */
function nameBeforeColon(title: string): string | undefined {
  const name = /^(.+?):\s/.exec(title)?.[1];
  return name && wordsOf(name).length <= LONGEST_NAME ? name : undefined;
}

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
