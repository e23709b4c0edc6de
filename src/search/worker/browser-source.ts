import type { PagefindModule } from '../engine/pagefind.ts';
import type { Source } from '../engine/shards.ts';

/** The index as it is got from the archive's own address. */
export const browserSource: Source = {
  json: async (path) => (await fetched(path)).json() as Promise<unknown>,
  text: async (path) => (await fetched(path)).text(),
  module: (path) => import(/* @vite-ignore */ path) as Promise<PagefindModule>,
};

/** Every shard has a copy of Pagefind's program, and one is enough: the others would be loaded in vain. */
const originalFetch = self.fetch.bind(self);
let program: Response | undefined;
self.fetch = async (input, init) => {
  if (typeof input !== 'string' || !input.endsWith('.pagefind')) return originalFetch(input, init);
  if (program) return program.clone();
  const response = await originalFetch(input, init);
  if (response.ok) program = response.clone();
  return response;
};

/** @throws TypeError when there is no such file, or no network. */
async function fetched(path: string): Promise<Response> {
  // The list of shards is the one file that changes under its name.
  const response = await fetch(path, path.endsWith('/index.json') ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new TypeError(`${response.status} for ${path}`);
  return response;
}
