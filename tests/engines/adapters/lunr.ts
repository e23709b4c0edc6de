import lunr from 'lunr';
import { FIELDS, WANTED, type Open, type Write } from '../engine.ts';

const FILE = 'index.json';
/** As in its guide to searching. */
const TITLE = 10;

export const write: Write = (documents) => {
  const index = lunr((builder) => {
    for (const field of FIELDS) builder.field(field, field === 'title' ? { boost: TITLE } : {});
    for (const document of documents) builder.add(document);
  });
  return Promise.resolve(new Map([[FILE, JSON.stringify(index)]]));
};

/**
 * Each word exact, as a prefix and with one edit, in falling weights: its author's advice where a
 * match that is not exact would count as much as one that is (github.com/olivernn/lunr.js/issues/383).
 */
export const open: Open = async (get) => {
  const index = lunr.Index.load(JSON.parse(await get(FILE)) as object);
  return (text) => {
    const found = index.query((query) => {
      for (const token of lunr.tokenizer(text)) {
        const word = token.toString();
        const { TRAILING } = lunr.Query.wildcard;
        query.term(word, { boost: 100 });
        query.term(word, { boost: 10, usePipeline: false, wildcard: TRAILING });
        query.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
      }
    });
    return found.slice(0, WANTED).map(({ ref }) => Number(ref));
  };
};
