import MiniSearch from 'minisearch';
import { FIELDS, WANTED, type Document, type Open, type Write } from '../engine.ts';

/** Those of its README: title twice, prefixes, a fifth of a word misspelt. */
const OPTIONS = {
  fields: [...FIELDS],
  searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
};
const FILE = 'index.json';

export const write: Write = (documents) => {
  const index = new MiniSearch<Document>(OPTIONS);
  index.addAll(documents);
  return Promise.resolve(new Map([[FILE, JSON.stringify(index)]]));
};

export const open: Open = async (get) => {
  const index = MiniSearch.loadJSON<Document>(await get(FILE), OPTIONS);
  return (query) =>
    index
      .search(query)
      .slice(0, WANTED)
      .map(({ id }) => id as number);
};
