import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** Every file below a folder, as its path with `/`, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** The digest of every file below a folder, by its path. */
export function digestsIn(folder: string): Record<string, string> {
  const digest = (path: string) => hash('sha256', readFileSync(join(folder, path)));
  return Object.fromEntries(filesIn(folder).map((path) => [path, digest(path)]));
}

/** A page of a built site as a tree. `problems` are what the HTML standard calls parse errors. */
export interface Page {
  tree: Root;
  problems: string[];
}

/** Parses a page of a built site. */
export function readPage(folder: string, path: string): Page {
  const problems: string[] = [];
  const tree = fromHtml(readFileSync(join(folder, path), 'utf8'), {
    onerror({ ruleId, line, column }) {
      problems.push(`${path}:${line}:${column} ${ruleId}`);
    },
  });
  return { tree, problems };
}

/** All elements of a page that pass a test, in the page's order. */
export function elements(tree: Root | Element, passes: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (passes(element)) found.push(element);
  });
  return found;
}

/** The text of the first element with a tag name, or an empty text. */
export function textOfTag(tree: Root | Element, tagName: string): string {
  const [element] = elements(tree, (candidate) => candidate.tagName === tagName);
  return element ? toString(element).trim() : '';
}
