import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { isObject, type JsonObject } from '../fields.ts';

/** What a saved page carries. */
export interface PageData {
  /** Where it stands: the first and last line of the tag. */
  lines: { first: number; last: number };
  /** Null where it is not JSON. */
  props: JsonObject | null;
  /** What the page is built of, where it carries no list of papers. */
  targets: string[];
}

/**
 * The data of a page: the attribute `data-props` of the element whose `data-target` is
 * `DailyPapers`.
 *
 * @returns null where there is no such element, with what there is in its place.
 */
export function pageData(html: string): PageData {
  const root: Root = fromHtml(html, { verbose: true });
  const targets: string[] = [];
  let found: Element | undefined;
  visit(root, 'element', (node) => {
    const target = node.properties['dataTarget'];
    if (typeof target !== 'string') return undefined;
    targets.push(target);
    if (target !== 'DailyPapers') return undefined;
    found = node;
    return EXIT;
  });
  const first = found?.position?.start.line ?? 1;
  const tag = found?.data?.position as { opening?: { end: { line: number } } } | undefined;
  const last = tag?.opening?.end.line ?? first;
  return { lines: { first, last }, props: propsOf(found), targets };
}

function propsOf(element: Element | undefined): JsonObject | null {
  const text = element?.properties['dataProps'];
  if (typeof text !== 'string') return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The address that a browser notes in a page that it saves: `saved from url=(0042)https://…`. */
export function addressIn(html: string): string | null {
  return /<!-- ?saved from url=\(\d+\)(\S+)/.exec(html.slice(0, 10_000))?.[1] ?? null;
}
