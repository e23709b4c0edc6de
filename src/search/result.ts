import type { ResultFacts } from '../site/search/records.ts';
import type { ResultData } from './pagefind.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A result as a list item: title, facts, and the excerpt with its matches marked. */
export function resultItem({ url, meta, excerpt }: ResultData): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  const heading = document.createElement('h2');
  heading.dir = 'auto';
  heading.append(link);

  const facts = document.createElement('p');
  facts.className = 'facts';
  facts.textContent = factsText(JSON.parse(meta['facts'] ?? '{}') as ResultFacts);

  const text = document.createElement('p');
  text.dir = 'auto';
  text.append(...excerptNodes(excerpt));

  const item = document.createElement('li');
  item.append(heading, facts, text);
  return item;
}

/** @example `9 January 2024 · 4 authors · 3 comments` */
function factsText({ published, authorCount, organization, comments }: ResultFacts): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const facts = [
    published && day.format(new Date(`${published}T00:00:00Z`)),
    authorCount !== null && count(authorCount, 'author'),
    organization,
    comments && count(comments, 'comment'),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** The excerpt as text and marks, never as HTML: it comes from a dump. */
function excerptNodes(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
    if (marked === undefined) return plain(part);
    const mark = document.createElement('mark');
    mark.textContent = plain(marked);
    return mark;
  });
}

/** Undoes what Pagefind escapes in an excerpt. */
function plain(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
