/** Runs searches over a built index as a browser does, in a thread that has its own `fetch`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { find } from '../engine/find.ts';
import type { PagefindModule } from '../engine/pagefind.ts';
import { Shards } from '../engine/shards.ts';
import type { FoundUrls } from './built-search.ts';
import type { SearchState } from '../engine/state.ts';

const { folder } = workerData as { folder: string };

const fileOf = (path: string) => join(folder, path.replace(/\?.*/, ''));

globalThis.fetch = async (path) =>
  new Response(await readFile(fileOf(path instanceof Request ? path.url : String(path))));

const shards = await Shards.open('/', {
  json: async (path) => JSON.parse(await readFile(fileOf(path), 'utf8')) as unknown,
  text: (path) => readFile(fileOf(path), 'utf8'),
  module: async (path) => (await import(pathToFileURL(fileOf(path)).href)) as PagefindModule,
});

parentPort?.on('message', ({ state, most }: { state: SearchState; most: number }) => {
  void answer(state, most).then((found) => parentPort?.postMessage(found));
});

async function answer(state: SearchState, most: number): Promise<FoundUrls> {
  const { results, complete } = await find(shards, state, true);
  const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return { urls: data.map((one) => one.raw_url), complete };
}
