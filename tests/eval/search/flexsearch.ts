import { Document } from 'flexsearch';
import { fieldsOf, SHOWN, type CreateEngine } from './engine.ts';

/**
 * FlexSearch with what its README names first for a search that forgives: its tolerant tokenizer and
 * suggestions. `forward` finds fewer, and so do the encoders by sound.
 */
export const createFlexSearch: CreateEngine = ({ records }) => {
  const index = new Document({
    document: { id: 'id', index: ['title', 'abstract', 'authors', 'keywords'] },
    tokenize: 'tolerant',
  });
  for (const record of records) index.add(fieldsOf(record));
  return Promise.resolve({
    name: 'FlexSearch',
    search: (query) => {
      const found = index.search(query, { suggest: true, merge: true, limit: SHOWN });
      return Promise.resolve(found.map(({ id }) => String(id)));
    },
  });
};
