import type { ResultList } from './results.ts';

const SCROLLED_MILLISECONDS = 150;

/** What the page does when the place of its reader changes. */
interface Places {
  /** Shows what is searched for at first. */
  show: () => Promise<void>;
  /** Shows what the address says again. */
  recall: () => Promise<void>;
  /** Takes the index of the result at the top of the window; returns the query of the address. */
  moved: (at: number) => string;
}

/**
 * Keeps the place of the reader in the address, and in the history to the pixel, and returns to it
 * after a reload, Back and Forward, and in a window where the address is opened afresh.
 */
export async function keepPlace(list: ResultList, { show, recall, moved }: Places): Promise<void> {
  history.scrollRestoration = 'manual';
  const restore = () => {
    const at = Number(new URLSearchParams(location.search).get('at'));
    const { y } = (history.state ?? {}) as { y?: number };
    if (y !== undefined) scrollTo(0, y);
    else if (at > 0) list.scrollTo(at);
  };
  const keep = () => {
    const query = moved(list.top());
    history.replaceState({ y: scrollY }, '', location.pathname + query);
  };
  let scrolled: ReturnType<typeof setTimeout> | undefined;
  addEventListener('popstate', () => {
    clearTimeout(scrolled);
    void recall().then(restore);
  });
  await show();
  restore();
  addEventListener('scroll', () => {
    clearTimeout(scrolled);
    scrolled = setTimeout(keep, SCROLLED_MILLISECONDS);
  });
  addEventListener('pagehide', keep);
}
