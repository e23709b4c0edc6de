import type { IndexFile, Shard } from '../search/engine/shards.ts';
import { newestShards } from '../search/engine/newest-shards.ts';
import { hasFile } from './index-files.ts';
import { refuseFailed } from './shell.ts';

/** The list of shards, and that of the build before, whose files an open page may still ask for. */
const LIST = 'index.json';
const LIST_BEFORE = 'index.json?before';
/** So few files at a time that the reader's own requests do not wait for them. */
const AT_A_TIME = 4;
/** A device with less room than that keeps only what was read: 5,000 papers take 10 MB. */
const ROOM_BYTES = 100_000_000;

/**
 * The search index on a reader's device. Its list of shards changes only when all files of the
 * newest shards are there, so that what is searched offline is always of one build.
 */
export class KeptIndex {
  readonly cache: string;
  readonly #folder: string;
  #keeping: Promise<void> | undefined;

  /**
   * @param cache name of the cache.
   * @param folder absolute URL of the index, with a slash at its end.
   */
  constructor(cache: string, folder: string) {
    this.cache = cache;
    this.#folder = folder;
  }

  /** Absolute URL of the list of shards. */
  get list(): string {
    return this.#folder + LIST;
  }

  /** Whether a URL is that of one of the files that never change under their names. */
  hasFixed(url: string): boolean {
    return url.startsWith(this.#folder) && url !== this.list;
  }

  /**
   * Answers with the newest list of shards, and then keeps their files. Without a network, answers
   * with the list of the kept shards.
   *
   * @throws TypeError when there is neither.
   */
  async answer(event: ExtendableEvent, request: Request): Promise<Response> {
    try {
      const response = await fetch(request);
      if (response.ok) event.waitUntil(response.clone().text().then(this.#keepInTurn));
      return response;
    } catch (error) {
      const kept = await caches.open(this.cache).then((cache) => cache.match(this.list));
      if (kept) return kept;
      throw error;
    }
  }

  /** Frees the room of the index for what matters more; the next search brings it back. */
  readonly drop = async (): Promise<void> => {
    await caches.delete(this.cache);
  };

  readonly #keepInTurn = (text: string): Promise<void> => {
    this.#keeping ??= this.#keep(text).finally(() => {
      this.#keeping = undefined;
    });
    return this.#keeping;
  };

  async #keep(text: string): Promise<void> {
    const cache = await caches.open(this.cache);
    const write = (name: string, content: string) =>
      cache.put(this.#folder + name, new Response(content, { headers: JSON_HEADERS }));
    const index = JSON.parse(text) as IndexFile;
    const before = await cache.match(this.list).then((kept) => kept?.text());
    // Better a part of an index than none.
    if (before === undefined) await write(LIST, text);
    if (await hasRoom()) await this.#load(cache, newestShards(index.shards));
    if (before === undefined || before === text) return;
    await write(LIST_BEFORE, before);
    await write(LIST, text);
    await this.#removeOthers(cache, [index, JSON.parse(before) as IndexFile]);
  }

  /** Loads the missing files of shards. */
  async #load(cache: Cache, shards: readonly Shard[]): Promise<void> {
    const present = new Set((await cache.keys()).map(({ url }) => url));
    const load = async (path: string) => {
      const url = this.#folder + path;
      if (present.has(url)) return;
      await cache.put(url, refuseFailed(await fetch(new Request(url, { priority: 'low' }))));
    };
    try {
      for (const { folder, files, facets, words } of shards) {
        await load(files);
        const listed = (await (await cache.match(this.#folder + files))?.json()) as string[];
        const paths = [facets, words, ...listed.map((path) => `${folder}/${path}`)].values();
        const loadAll = async () => {
          for (const path of paths) await load(path);
        };
        await Promise.all(Array.from({ length: AT_A_TIME }, loadAll));
      }
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') await this.drop();
      throw error;
    }
  }

  async #removeOthers(cache: Cache, indexes: readonly IndexFile[]): Promise<void> {
    for (const { url } of await cache.keys()) {
      const path = url.slice(this.#folder.length);
      const isWanted = path.startsWith(LIST) || indexes.some((index) => hasFile(index, path));
      if (!isWanted) await cache.delete(url);
    }
  }
}

const JSON_HEADERS = { 'Content-Type': 'application/json' };

/** Whether the device has room for an index, and its reader has not asked to save data. */
async function hasRoom(): Promise<boolean> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return connection?.saveData !== true && quota - usage > ROOM_BYTES;
}
