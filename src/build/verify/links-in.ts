import { Parser } from 'htmlparser2';
import { paths } from '../../values/paths.ts';

/** Where a file leads, and what can be led to in it. */
export interface Links {
  /** As they are written, each once. */
  links: ReadonlySet<string>;
  /** The ids of a page's elements. */
  anchors: ReadonlySet<string>;
}

type Reader = (text: string, root: string) => Links;

/** How files are read, by what ends their names. Scripts and the search index are not read. */
const READERS: Readonly<Record<string, Reader>> = {
  html: ofPage,
  css: ofStyles,
  xml: ofText,
  opml: ofText,
  json: ofText,
  jsonl: ofText,
  md: ofText,
  txt: ofText,
  ics: (text, root) => ofText(unfolded(text), root),
};

const ATTRIBUTES = ['href', 'src', 'action'];
const NONE: ReadonlySet<string> = new Set();
const ARXIV_TABLES = paths
  .arxivTable('')
  .replace(/[^/]*$/, '')
  .slice(1);

/**
 * The links of a file of a site: what its markup or its styles name, and every address of the site
 * that is anywhere in its text.
 *
 * @param path from the root of the site.
 * @param root the absolute address of that root.
 * @returns null where files of its kind have none.
 */
export function linksIn(path: string, bytes: Buffer, root: string): Links | null {
  const reader = path.startsWith(ARXIV_TABLES) ? ofArxivTable : READERS[endingOf(path)];
  return reader?.(bytes.toString(), root) ?? null;
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function ofPage(text: string, root: string): Links {
  const links = new Set(addressesIn(text, root));
  const anchors = new Set<string>();
  const parser = new Parser({
    onopentag(_, attributes) {
      for (const name of ATTRIBUTES) {
        const link = attributes[name];
        if (link !== undefined) links.add(link);
      }
      const refreshed = /^\d+; *url=(.*)$/.exec(attributes['content'] ?? '')?.[1];
      if (refreshed !== undefined) links.add(refreshed);
      if (attributes['id'] !== undefined) anchors.add(attributes['id']);
    },
  });
  parser.end(text);
  return { links, anchors };
}

function ofStyles(text: string): Links {
  const urls = text.matchAll(/url\((?:"([^"]*)"|'([^']*)'|([^"')]*))\)/g);
  const links = new Set(Array.from(urls, ([, a, b, c]) => a ?? b ?? c ?? ''));
  return { links, anchors: NONE };
}

function ofText(text: string, root: string): Links {
  return { links: new Set(addressesIn(text, root)), anchors: NONE };
}

/** What the page for addresses that are not found leads to. */
function ofArxivTable(text: string, root: string): Links {
  const slugs = Object.values(JSON.parse(text) as Record<string, string>);
  return { links: new Set(slugs.map((id) => root + paths.paper(id).slice(1))), anchors: NONE };
}

/** A calendar's lines are at most 75 bytes long (RFC 5545, 3.1). */
function unfolded(text: string): string {
  return text.replace(/\r?\n[ \t]/g, '');
}

/** Every address of the site in a text, without its query. */
function* addressesIn(text: string, root: string): Generator<string> {
  const rest = /[\w./~%#@+=-]*/y;
  for (let at = text.indexOf(root); at !== -1; at = text.indexOf(root, rest.lastIndex)) {
    rest.lastIndex = at + root.length;
    const path = rest.exec(text)?.[0] ?? '';
    // A full stop at its end is that of the sentence.
    yield root + path.replace(/\.+$/, '');
    rest.lastIndex = at + root.length + path.length;
  }
}
