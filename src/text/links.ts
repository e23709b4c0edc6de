import type { Link, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { arxivIdOf, findReferences } from './references.ts';

/**
 * Makes links of the addresses, DOIs and arXiv references in a text, and notes on every link to a
 * paper on arXiv which one it is. What is in a link, in code or in mathematics stays as it is, and
 * no character of the text changes.
 */
export function linkify(root: Root): void {
  visit(root, (node, index, parent) => {
    if (node.type === 'link') {
      note(node);
      return SKIP;
    }
    if (node.type !== 'text' || !parent || index === undefined) return;
    const parts = split(node.value);
    if (!parts) return;
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function split(text: string): PhrasingContent[] | null {
  const references = findReferences(text);
  if (references.length === 0) return null;
  const parts: PhrasingContent[] = [];
  let at = 0;
  for (const { start, end, url } of references) {
    if (start > at) parts.push({ type: 'text', value: text.slice(at, start) });
    parts.push(
      note({ type: 'link', url, children: [{ type: 'text', value: text.slice(start, end) }] }),
    );
    at = end;
  }
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
  return parts;
}

function note(link: Link): Link {
  const arxivId = arxivIdOf(link.url);
  if (arxivId !== null) link.data = { ...link.data, arxivId };
  return link;
}
