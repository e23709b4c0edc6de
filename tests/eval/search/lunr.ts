import lunr from 'lunr';
import { fieldsOf, SHOWN, type CreateEngine } from './engine.ts';

const TITLE = 10;

/**
 * Lunr with a boost for the title, as in its guide to searching, and each word exact, as a prefix
 * and with one edit, in falling weights: its author's advice where a match that is not exact would
 * count as much as one that is (github.com/olivernn/lunr.js/issues/383).
 */
export const createLunr: CreateEngine = ({ records }) => {
  const index = lunr((builder) => {
    builder.field('title', { boost: TITLE });
    for (const field of ['abstract', 'authors', 'keywords']) builder.field(field);
    for (const record of records) builder.add(fieldsOf(record));
  });
  const search = (text: string) =>
    index.query((query) => {
      for (const token of lunr.tokenizer(text)) {
        const word = token.toString();
        query.term(word, { boost: 100 });
        query.term(word, {
          boost: 10,
          usePipeline: false,
          wildcard: lunr.Query.wildcard.TRAILING,
        });
        query.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
      }
    });
  return Promise.resolve({
    name: 'Lunr',
    search: (query) =>
      Promise.resolve(
        search(query)
          .slice(0, SHOWN)
          .map(({ ref }) => ref),
      ),
  });
};
