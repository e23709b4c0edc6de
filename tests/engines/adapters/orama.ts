import { create, insertMultiple, load, save, search, type RawData } from '@orama/orama';
import { WANTED, type Open, type Write } from '../engine.ts';

const FILE = 'index.json';

// Without what its index would hold to sort results by a field.
const createIndex = () =>
  create({
    schema: { title: 'string', abstract: 'string', authors: 'string', keywords: 'string' },
    sort: { enabled: false },
  });

export const write: Write = async (documents) => {
  const index = createIndex();
  await insertMultiple(
    index,
    documents.map(({ id, title, abstract, authors, keywords }) => ({
      id: String(id),
      title,
      abstract,
      authors,
      keywords,
    })),
  );
  const saved = save(index);
  // Every document is in what is saved, too; those that are shown are loaded on their own.
  const { docs } = saved.docs as { docs: Record<string, { id: string }> };
  const ids = Object.fromEntries(Object.entries(docs).map(([at, { id }]) => [at, { id }]));
  const file = { ...saved, docs: { ...(saved.docs as object), docs: ids } };
  return new Map([[FILE, JSON.stringify(file)]]);
};

/**
 * With the options of its guides: title twice and one edit. The threshold is the default: with the
 * other that its guide names, 0, for papers that have every word, it finds fewer of each class.
 */
export const open: Open = async (get) => {
  const index = createIndex();
  load(index, JSON.parse(await get(FILE)) as RawData);
  return async (term) => {
    const { hits } = await search(index, {
      term,
      boost: { title: 2 },
      tolerance: 1,
      limit: WANTED,
    });
    return hits.map(({ id }) => Number(id));
  };
};
