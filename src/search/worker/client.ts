import { basePath } from '../../values/base-path.ts';
import workerAddress from './worker.ts?worker&url';
import type { Answer, Calls } from './protocol.ts';

/** The search as a page has it: every call is answered by the worker. */
export class SearchClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #calls = 0;

  constructor() {
    const address = new URL(workerAddress, location.href);
    address.searchParams.set('base', basePath());
    this.#worker = new Worker(address, { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#waiting.get(data.call)?.(data);
      this.#waiting.delete(data.call);
    });
    this.#worker.addEventListener('error', () => {
      for (const [call, answer] of this.#waiting) answer({ call, error: 'no worker' });
    });
  }

  /**
   * Asks the worker.
   *
   * @throws Error when the index cannot be loaded: offline, or in development before a build.
   */
  ask<Method extends keyof Calls>(
    method: Method,
    ...parameters: Parameters<Calls[Method]>
  ): Promise<ReturnType<Calls[Method]>> {
    this.#calls += 1;
    const call = this.#calls;
    this.#worker.postMessage({ call, method, parameters });
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, (answer) => {
        if ('error' in answer) reject(new Error(answer.error));
        else resolve(answer.result as ReturnType<Calls[Method]>);
      });
    });
  }
}
