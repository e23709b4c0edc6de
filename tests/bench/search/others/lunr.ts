import lunr from 'lunr';
import { FIELDS, WANTED, type Open, type Write } from './engine.ts';

const FILE = 'index.json';
const TITLE = 10;

// As in `tests/eval/search/lunr.ts`.

export const write: Write = (documents) => {
  const index = lunr((builder) => {
    for (const field of FIELDS) builder.field(field, field === 'title' ? { boost: TITLE } : {});
    for (const document of documents) builder.add(document);
  });
  return Promise.resolve(new Map([[FILE, JSON.stringify(index)]]));
};

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
