import { paths } from '../../values/paths.ts';
import type { NameIndex } from './letter-pages.ts';
import { inOrderOfNames } from '../../values/in-order-of-names.ts';

export const KEYWORDS: NameIndex = {
  title: 'Keywords',
  path: paths.keywords,
  letterPath: paths.keywordLetter,
  names: ({ model }) => {
    const keywords = model.keywords.map(({ slug, ...keyword }) => ({ id: slug, ...keyword }));
    return inOrderOfNames(keywords, ({ label }) => label).map(({ id, label, count }) => {
      return { name: label, path: paths.keyword(id), count };
    });
  },
  word: (name) => name,
};
