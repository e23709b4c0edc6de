import { PAGE_SIZE } from '../engine/page-size.ts';
import { element } from '../element.ts';
import { resultItem } from '../result-item.ts';
import type { SearchClient } from '../worker/client.ts';
import type { FoundPage, Item } from '../worker/protocol.ts';

/** A window shows about so many. */
const FIRST = 6;

/** The list of results, a page of them at a time. */
export class ResultList {
  readonly #client: SearchClient;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  #found: FoundPage | undefined;
  /** When all is in the list that was asked for, one page of results after the other. */
  #filled = Promise.resolve();

  /** @param fail is told why more results could not be loaded. */
  constructor(
    client: SearchClient,
    list: HTMLElement,
    more: HTMLButtonElement,
    fail: (error: unknown) => void,
  ) {
    this.#client = client;
    this.#list = list;
    this.#more = more;
    more.addEventListener('click', () => {
      const found = this.#found;
      if (found) this.#filled = this.#filled.then(() => this.#showMore(found)).catch(fail);
    });
  }

  /**
   * Shows what was found in the place of what is there: what fits in a window first, and the rest
   * when that is painted.
   */
  show(found: FoundPage): Promise<void> {
    this.#found = found;
    this.#list.replaceChildren();
    this.#append(found.items.slice(0, FIRST));
    this.#filled = found.items.length > FIRST ? this.#showRest(found) : Promise.resolve();
    return this.#filled;
  }

  /** Index of the first result that is in the window. */
  top(): number {
    const items = [...this.#list.children];
    return Math.max(
      0,
      items.findIndex((item) => item.getBoundingClientRect().bottom > 0),
    );
  }

  /** Scrolls to a result, if it is there. */
  scrollTo(index: number): void {
    this.#list.children[index]?.scrollIntoView();
  }

  async #showRest(found: FoundPage): Promise<void> {
    await painted();
    if (found === this.#found) this.#append(found.items.slice(FIRST));
  }

  async #showMore(found: FoundPage): Promise<void> {
    const shown = this.#list.children.length;
    if (found !== this.#found) return;
    const items = await this.#client.ask('more', found.search, shown, shown + PAGE_SIZE);
    if (found !== this.#found) return;
    this.#append(items);
    this.#list.children[shown]?.querySelector('a')?.focus();
  }

  #append(items: readonly Item[]): void {
    const { words = [], total = 0, complete = 0 } = this.#found ?? {};
    const shown = this.#list.children.length;
    this.#list.append(...items.map((item) => resultItem(item, words)));
    const firstWithMost = complete < shown ? undefined : this.#list.children[complete];
    firstWithMost?.prepend(
      element('p', { className: 'partly', textContent: 'Papers with most of the words' }),
    );
    this.#more.hidden = this.#list.children.length >= total;
  }
}

/** When the window shows what was changed. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
