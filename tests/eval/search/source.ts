import type { ArchivePaper } from '../../../src/model/model.ts';
import { wordsOf } from './words.ts';

/** What queries for a paper are made from. */
export interface Source {
  url: string;
  title: string;
  abstract: string;
  authors: readonly string[];
  arxivId: string | null;
  /** `YYYY`; the listing's where the day of publication is not known. */
  year: string;
  /** In how many papers a word stands. */
  frequency: (word: string) => number;
  /** How many papers there are. */
  papers: number;
}

/** Makes a query that is meant to find one paper; undefined where nothing of its kind can be made. */
type MakeQuery = (source: Source) => string | undefined;

/** Classes of queries, by the names that the table gives to them. */
export type Classes = Record<string, MakeQuery>;

/** @param frequencies in how many papers each word stands. */
export function sourceOf(
  { id, text, authors, arxivId, published, listings }: ArchivePaper,
  frequencies: ReadonlyMap<string, number>,
  papers: number,
): Source {
  return {
    url: `/papers/${id}/`,
    title: text.title.plain,
    abstract: text.abstract?.plain ?? '',
    authors,
    arxivId,
    year: (published ?? listings[0]?.day ?? '').slice(0, 4),
    frequency: (word) => frequencies.get(word) ?? 0,
    papers,
  };
}

const DISTINCTIVE = 3;

/** The words of the title that the fewest papers have, in the order of the title. */
export function distinctive({ title, frequency }: Source): string[] | undefined {
  const words = wordsOf(title);
  if (words.length < DISTINCTIVE) return;
  const rarest = words.toSorted((a, b) => frequency(a) - frequency(b)).slice(0, DISTINCTIVE);
  return words.filter((word) => rarest.includes(word));
}

const LONGEST_NAME = 3;

/** @example nameBeforeColon('Kimi Linear: An Expressive, Efficient Attention') // 'Kimi Linear' */
export function nameBeforeColon(title: string): string | undefined {
  const name = /^(.+?):\s/.exec(title)?.[1];
  return name && wordsOf(name).length <= LONGEST_NAME ? name : undefined;
}
