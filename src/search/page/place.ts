import type { CurrentSearch } from './current-search.ts';
import type { ResultList } from './results.ts';

const SCROLLED_MILLISECONDS = 150;

/**
 * The place of the reader: in the address, and in the history to the pixel. The page returns to it
 * after a reload, Back and Forward, and in a window where the address is opened afresh.
 */
export class Place {
  readonly #list: ResultList;
  readonly #current: CurrentSearch;
  #scrolled: ReturnType<typeof setTimeout> | undefined;

  /** Follows the reader through the history from now on. */
  constructor(list: ResultList, current: CurrentSearch) {
    this.#list = list;
    this.#current = current;
    history.scrollRestoration = 'manual';
    addEventListener('popstate', () => {
      clearTimeout(this.#scrolled);
      void current.recall().then(this.#restore);
    });
  }

  /** Shows the first search, and keeps the place from then on. */
  async begin(): Promise<void> {
    await this.#current.begin();
    this.#restore();
    addEventListener('scroll', () => {
      clearTimeout(this.#scrolled);
      this.#scrolled = setTimeout(this.#keep, SCROLLED_MILLISECONDS);
    });
    addEventListener('pagehide', this.#keep);
  }

  readonly #restore = () => {
    const at = Number(new URLSearchParams(location.search).get('at'));
    const { y } = (history.state ?? {}) as { y?: number };
    if (y !== undefined) scrollTo(0, y);
    else if (at > 0) this.#list.scrollTo(at);
  };

  readonly #keep = () => {
    const query = this.#current.move(this.#list.top());
    history.replaceState({ y: scrollY }, '', location.pathname + query);
  };
}
