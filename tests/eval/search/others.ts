import { documentOf, type Adapter } from '../../engines/engine.ts';
import { ENGINES } from '../../engines/engines.ts';
import type { CreateEngine } from './engine.ts';

/** The other engines, over the same records: each opens what it has written. */
export const OTHERS = Object.entries(ENGINES).map(([name, address]): CreateEngine => {
  return async ({ records }) => {
    const { write, open } = (await import(address.href)) as Adapter;
    const documents = records.map(documentOf);
    const files = await write(documents);
    const search = await open((file) => Promise.resolve(files.get(file) ?? ''));
    return {
      name,
      search: async (query) => (await search(query)).flatMap((id) => documents[id]?.url ?? []),
    };
  };
});
