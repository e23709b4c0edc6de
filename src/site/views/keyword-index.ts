import { paths } from '../../values/paths.ts';
import type { NameIndex } from './letter-pages.ts';

export const KEYWORDS: NameIndex = {
  title: 'Keywords',
  path: paths.keywords,
  letterPath: paths.keywordLetter,
  names: ({ model }) =>
    model.keywordsByName.map(({ slug, label, count }) => {
      return { name: label, path: paths.keyword(slug), count };
    }),
  word: (name) => name,
};
