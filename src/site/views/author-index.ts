import { lastWord } from '../../values/last-word.ts';
import { paths } from '../../values/paths.ts';
import type { NameIndex } from './letter-pages.ts';

/** A name is not a person: it leads to a search for everybody with that name. */
export const AUTHORS: NameIndex = {
  title: 'Authors',
  path: paths.authors,
  letterPath: paths.authorLetter,
  names: ({ model }) =>
    model.authorNames.map(({ name, count }) => {
      return { name, path: paths.searchFor(`"${name}"`), count };
    }),
  word: lastWord,
};
