import { element } from './element.ts';

const PARAMETER = 'highlight';
/** A word is marked whose end differs by its inflection only. */
const LONGEST_ENDING = 3;

/**
 * Marks, in the text of a page, the words that its address names, and lets the reader take the
 * marks away. Nothing of the page is changed: the browser paints them (CSS Custom Highlight API).
 */
export function highlightPage(): void {
  const words = new URLSearchParams(location.search).getAll(PARAMETER).filter(Boolean);
  const main = document.querySelector('main');
  if (words.length === 0 || !main || !('highlights' in CSS)) return;
  const ranges = [...main.querySelectorAll('h1, .prose')].flatMap((part) => rangesIn(part, words));
  if (ranges.length === 0) return;
  CSS.highlights.set('found', new Highlight(...ranges));

  const clear = element('button', { type: 'button', textContent: 'Clear the marks' });
  const bar = element(
    'p',
    { className: 'highlighted' },
    'What you searched for is marked. ',
    clear,
  );
  clear.addEventListener('click', () => {
    CSS.highlights.delete('found');
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete(PARAMETER);
    history.replaceState(history.state, '', address);
    main.querySelector<HTMLElement>('h1')?.focus();
  });
  main.prepend(bar);
}

/** The places of the words in a part of the page. */
function rangesIn(part: Element, words: readonly string[]): Range[] {
  const alternatives = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives})\\p{L}{0,${LONGEST_ENDING}}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const { 0: match, index } of (node.textContent ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + match.length);
      ranges.push(range);
    }
  }
  return ranges;
}
