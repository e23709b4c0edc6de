import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SearchState } from '../engine/state.ts';

/** What a search found. */
export interface FoundUrls {
  /** The paths of the papers' pages, in the order of the results. */
  urls: string[];
  /** How many of all results, the first ones, have all that was asked for. */
  complete: number;
}

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
   * @throws Error when the index cannot be read.
   */
  async find(state: SearchState, most = Infinity): Promise<FoundUrls> {
    this.#worker.postMessage({ state, most });
    const [found] = (await once(this.#worker, 'message')) as [FoundUrls];
    return found;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
