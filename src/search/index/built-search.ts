import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SearchState } from '../engine/state.ts';

/** A search over the index of a built site, that finds what the same search finds in a browser. */
export class BuiltSearch {
  readonly #worker: Worker;

  /** @param folder absolute path of the built site. */
  constructor(folder: string) {
    this.#worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
      workerData: { folder },
    });
  }

  /**
   * Runs a search; one at a time.
   *
   * @param most how many papers are wanted at the most.
   * @returns the paths of the papers' pages, in the order of the results.
   * @throws Error when the index cannot be read.
   */
  async find(state: SearchState, most = Infinity): Promise<string[]> {
    this.#worker.postMessage({ state, most });
    const [urls] = (await once(this.#worker, 'message')) as [string[]];
    return urls;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
