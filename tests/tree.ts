import type { BlockContent, PhrasingContent, Root } from 'mdast';

/** Text where a string stands. */
type Part = PhrasingContent | string;

/** A tree of paragraphs and other blocks. */
export function rootOf(...blocks: (BlockContent | Part[])[]): Root {
  return {
    type: 'root',
    children: blocks.map((block) =>
      Array.isArray(block) ? { type: 'paragraph', children: phrase(block) } : block,
    ),
  };
}

/** An element that holds others, such as emphasis. */
export function inside(
  type: 'emphasis' | 'strong' | 'superscript' | 'subscript',
  ...parts: Part[]
): PhrasingContent {
  return { type, children: phrase(parts) };
}

export function link(url: string, ...parts: Part[]): PhrasingContent {
  return { type: 'link', url, children: phrase(parts) };
}

/** A link that says which paper it refers to. */
export function linkToPaper(arxivId: string, ...parts: Part[]): PhrasingContent {
  const url = `https://arxiv.org/abs/${arxivId}`;
  return { type: 'link', url, children: phrase(parts), data: { arxivId } };
}

export function math(value: string): PhrasingContent {
  return { type: 'inlineMath', value };
}

export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}

function phrase(parts: Part[]): PhrasingContent[] {
  return parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
}
