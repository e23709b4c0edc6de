import { counted } from '../values/counted.ts';
import { element } from './element.ts';
import { openFacts } from './engine/sealed-facts.ts';
import { longDay } from './long-dates.ts';
import type { Item } from './worker/protocol.ts';

/** A result as a list item: title, facts, and the excerpt with its matches marked. */
export function resultItem(item: Item, words: readonly string[]): HTMLLIElement {
  const link = element('a', {
    href: highlightedUrl(item, words),
    textContent: item.meta['title'] ?? '',
  });
  return element(
    'li',
    {},
    element('h2', { dir: 'auto' }, link),
    element('p', { className: 'facts', textContent: factsText(item) }),
    element('p', { dir: 'auto' }, ...excerptNodes(item.excerpt)),
  );
}

/** @example `9 January 2024 · 4 authors · Moonshot AI · 3 comments` */
export function factsText({ meta, comments, upvotes }: Item): string {
  const { published, authorCount } = openFacts(meta['facts'] ?? '');
  const facts = [
    published && longDay(published),
    authorCount !== null && counted(authorCount, 'author'),
    meta['organization'],
    comments && counted(comments, 'comment'),
    upvotes && counted(upvotes, 'upvote'),
  ];
  return facts.filter(Boolean).join(' · ');
}

/**
 * The address of a paper on whose page the words that were looked for and those that were found
 * are marked.
 */
export function highlightedUrl({ url, excerpt }: Item, words: readonly string[]): string {
  const found = excerptParts(excerpt).filter(({ isMatch }) => isMatch);
  const marked = [...words, ...found.map(({ text }) => text)].map((text) =>
    text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  );
  const parameters = new URLSearchParams([...new Set(marked)].map((word) => ['highlight', word]));
  return parameters.size > 0 ? `${url}?${parameters}` : url;
}

/** The excerpt as text and marks, never as HTML. */
function excerptNodes(excerpt: string): (string | HTMLElement)[] {
  return excerptParts(excerpt).map(({ text, isMatch }) =>
    isMatch ? element('mark', { textContent: text }) : text,
  );
}

function excerptParts(excerpt: string): { text: string; isMatch: boolean }[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
    // What Pagefind escapes.
    const text = (marked ?? part).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return { text, isMatch: marked !== undefined };
  });
}
