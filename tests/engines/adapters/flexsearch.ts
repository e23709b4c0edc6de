import { Document as Index } from 'flexsearch';
import { FIELDS, WANTED, type Open, type Write } from '../engine.ts';

/**
 * What its README names first for a search that forgives: the tolerant tokenizer, and suggestions.
 * `forward` finds fewer, and so do the encoders by sound.
 */
const createIndex = () =>
  new Index({ document: { id: 'id', index: [...FIELDS] }, tokenize: 'tolerant' });

/** Lists the names of the others, which depend on how much there is. */
const LIST = 'files.json';

export const write: Write = (documents) => {
  const index = createIndex();
  for (const document of documents) index.add({ ...document });
  const files = new Map<string, string>();
  index.export((name, text: string | undefined) => {
    if (text !== undefined) files.set(`${name}.json`, text);
  });
  return Promise.resolve(files.set(LIST, JSON.stringify([...files.keys()])));
};

export const open: Open = async (get) => {
  const index = createIndex();
  const files = JSON.parse(await get(LIST)) as string[];
  await Promise.all(
    files.map(async (file) => {
      index.import(file.replace(/\.json$/, ''), await get(file));
    }),
  );
  return (query) =>
    index.search(query, { suggest: true, merge: true, limit: WANTED }).map(({ id }) => Number(id));
};
