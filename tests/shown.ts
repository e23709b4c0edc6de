import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { parseText } from '../src/text/parse-text.ts';
import { toHtml, toInlineHtml } from '../src/text/to-html.ts';

/** What a reader sees of a title as a dump has it. */
export function shownTitle(title: string): string {
  return visible(toInlineHtml(parseText(title)));
}

/** What a reader sees of an abstract as a dump has it. */
export function shownAbstract(abstract: string): string {
  return visible(toHtml(parseText(abstract)));
}

function visible(html: string): string {
  return toString(fromHtml(html, { fragment: true }));
}
