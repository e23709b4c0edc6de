import type { Browser, Page } from 'playwright';

/** A change of a list of results. */
export interface Shown {
  /** How many results there are now. */
  results: number;
  /** When they were put into the page, in milliseconds since 1970. */
  at: number;
  /** When they were painted, in milliseconds since the page was asked for. */
  painted: number;
}

/** What a page keeps for the bench. */
interface Observed {
  shown: Shown[];
  /** When the last key was pressed, in milliseconds since the page was asked for. */
  pressed: number;
  /** When a worker was first asked for something that is not a search: what follows does not belong to one. */
  over: number;
  /** How long the last search took, from the question to its worker to the answer. */
  answered: number;
}

declare global {
  interface Window {
    observed: Observed;
  }
}

const TIMEOUT_MILLISECONDS = 180_000;

/**
 * A page of a new reader, who has nothing in the cache. It observes the list of results.
 *
 * @param list selector of the list whose children are results.
 */
export async function newPage(browser: Browser, list: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MILLISECONDS);
  await page.addInitScript(observe, list);
  return page;
}

/** Runs in the page, and needs to be whole in itself. */
function observe(list: string): void {
  const observed: Observed = { shown: [], pressed: 0, over: Infinity, answered: 0 };
  window.observed = observed;
  addEventListener('keydown', ({ timeStamp }) => (observed.pressed = timeStamp), true);
  const afterFrame = (work: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = work;
      port2.postMessage(null);
    });
  new MutationObserver((records) => {
    if (!records.some(({ target }) => target instanceof Element && target.matches(list))) return;
    const shown = {
      results: document.querySelector(list)?.children.length ?? 0,
      at: Math.min(Date.now(), observed.over),
    };
    afterFrame(() => observed.shown.push({ ...shown, painted: performance.now() }));
  }).observe(document, { childList: true, subtree: true });

  const asked = new Map<number, number>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with its worker.
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (
    this: Worker,
    message: { call: number; method: string },
  ) {
    if (asked.size === 0) {
      this.addEventListener('message', ({ data }: MessageEvent<{ call: number }>) => {
        const since = asked.get(data.call);
        if (since !== undefined) observed.answered = performance.now() - since;
      });
    }
    if (message.method === 'find') asked.set(message.call, performance.now());
    else observed.over = Math.min(Date.now(), observed.over);
    post.call(this, message);
  };
}

/** Waits until a list has so many results, and tells of the change that gave them. */
export async function results(page: Page, count: number): Promise<Shown> {
  const found = await page.waitForFunction(
    (wanted) => window.observed.shown.find((shown) => shown.results >= wanted),
    count,
    { polling: 50 },
  );
  const shown = await found.jsonValue();
  if (!shown) throw new Error('The results are gone');
  return shown;
}
