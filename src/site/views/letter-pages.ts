import type { Published } from '../../model/published.ts';
import { compareText } from '../../values/compare.ts';
import { letterOf, OTHER } from '../../values/letter-of.ts';
import { lookup } from '../../values/lookup.ts';
import type { PageType } from '../page-type.ts';
import type { IndexLink } from './index-link.ts';

/** What the first page of an index of names shows. */
export interface NamesView {
  title: string;
  path: string;
  letters: IndexLink[];
  /** The names with the most papers, in the order of the index. */
  most: IndexLink[];
}

/** Everything that the page of a letter of an index shows. */
export interface LetterView {
  /** The name of the index, and the path of its first page. */
  index: string;
  path: string;
  letter: string;
  /** The path of the page. */
  at: string;
  /** Its names, those that are not shown too. */
  count: number;
  /** Those with the most papers, in the order of the index. */
  names: IndexLink[];
  letters: IndexLink[];
}

/** An index of names. */
export interface NameIndex {
  title: string;
  path: string;
  /** The path of the page of a letter, by the last part of its address. */
  letterPath: (slug: string) => string;
  /** In their order. */
  names: (published: Published) => IndexLink[];
  /** The word of a name by which it is found. */
  word: (name: string) => string;
}

/** As many names are on the first page. */
const MOST = 60;
/** As many are on the page of a letter: an index of tens of thousands has more under some. */
const SHOWN = 500;

/** The first page of an index. */
export function namesView(index: NameIndex, published: Published): NamesView {
  const names = index.names(published);
  const { title, path } = index;
  const letters = lettersOf(index, byLetter(index, names));
  return { title, path, letters, most: mostOf(names, MOST) };
}

/** The pages of the letters of an index; their ids are the last parts of their addresses. */
export function letterPages(route: string, index: NameIndex): PageType<LetterView> {
  return {
    route,
    ids: (published) => [...byLetter(index, index.names(published)).keys()].map(slugOf),
    path: index.letterPath,
    view(published, id) {
      const letter = letterAt(id);
      const inOrder = byLetter(index, index.names(published));
      const names = lookup(inOrder, letter);
      return {
        index: index.title,
        path: index.path,
        letter,
        at: index.letterPath(id),
        count: names.length,
        names: mostOf(names, SHOWN),
        letters: lettersOf(index, inOrder),
      };
    },
  };
}

/** What begins with no letter, then A to Z. */
function byLetter({ word }: NameIndex, names: IndexLink[]): Map<string, IndexLink[]> {
  const groups = Map.groupBy(names, ({ name }) => letterOf(word(name)));
  return new Map([...groups].toSorted(([a], [b]) => compareText(a, b)));
}

function lettersOf(
  { letterPath }: NameIndex,
  inOrder: ReadonlyMap<string, IndexLink[]>,
): IndexLink[] {
  return Array.from(inOrder, ([letter, { length }]) => {
    return { name: letter, path: letterPath(slugOf(letter)), count: length };
  });
}

function mostOf(names: IndexLink[], limit: number): IndexLink[] {
  const most = new Set(names.toSorted((a, b) => b.count - a.count).slice(0, limit));
  return names.filter((name) => most.has(name));
}

const OTHER_SLUG = 'other';

function slugOf(letter: string): string {
  return letter === OTHER ? OTHER_SLUG : letter.toLowerCase();
}

function letterAt(slug: string): string {
  return slug === OTHER_SLUG ? OTHER : slug.toUpperCase();
}
