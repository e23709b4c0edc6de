import type { Found } from './pagefind.ts';
import { resultItem } from './result.ts';

const PAGE_SIZE = 20;

/**
 * Shows the first results in the list, and lets the button add the next ones.
 *
 * @param isCurrent tells whether these results are still wanted: their data come with a delay.
 */
export async function showResults(
  list: HTMLElement,
  more: HTMLButtonElement,
  { results }: Found,
  isCurrent: () => boolean,
): Promise<void> {
  let shown = 0;
  const showNext = async () => {
    const next = results.slice(shown, shown + PAGE_SIZE);
    const items = (await Promise.all(next.map((result) => result.data()))).map(resultItem);
    if (!isCurrent()) return;
    if (shown === 0) list.replaceChildren(...items);
    else list.append(...items);
    shown += items.length;
    more.hidden = shown >= results.length;
    return items[0];
  };
  more.onclick = async () => {
    const firstNew = await showNext();
    firstNew?.querySelector('a')?.focus();
  };
  await showNext();
}
