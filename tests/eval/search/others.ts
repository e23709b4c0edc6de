import type { Adapter } from '../../engines/engine.ts';
import { ENGINES } from '../../engines/engines.ts';
import { createFts5 } from './fts5.ts';
import type { CreateEngine } from './engine.ts';

/** Opens what an engine of the workspace has written. */
function adapted(address: URL): CreateEngine {
  return async ({ documents }) => {
    const { write, open } = (await import(address.href)) as Adapter;
    const files = await write(documents);
    const search = await open((file) => Promise.resolve(files.get(file) ?? ''));
    return {
      search: async (query) => (await search(query)).flatMap((id) => documents[id]?.url ?? []),
    };
  };
}

/** The other engines over the same papers, by name. */
export const OTHERS: Record<string, CreateEngine> = {
  ...Object.fromEntries(Object.entries(ENGINES).map(([name, address]) => [name, adapted(address)])),
  'SQLite FTS5': createFts5,
};
