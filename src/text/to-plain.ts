import type { Link, Nodes, Root } from 'mdast';
import { mathToText } from './math-text.ts';
import { toSubscript, toSuperscript } from './scripts.ts';

/** How a link is shown. */
type ShowLink = (text: string, link: Link) => string;

/** A title or an abstract as plain text, with a blank line between paragraphs. */
export function toPlain(root: Root): string {
  return plainBlocks(root).join('\n\n');
}

/**
 * The paragraphs and displayed formulas of a text as plain text.
 *
 * @param showLink what stands for a link; by default its text alone.
 */
export function plainBlocks(root: Root, showLink: ShowLink = (text) => text): string[] {
  return root.children.map((block) => plain(block, showLink).trim()).filter(Boolean);
}

function plain(node: Nodes, showLink: ShowLink): string {
  if (node.type === 'math' || node.type === 'inlineMath') return mathToText(node.value);
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map((child) => plain(child, showLink)).join('');
  if (node.type === 'link') return showLink(text, node);
  if (node.type === 'superscript') return toSuperscript(text) ?? `^${grouped(text, /^[^{]$/u)}`;
  if (node.type === 'subscript') return toSubscript(text) ?? `_${grouped(text, WORD)}`;
  return text;
}

/** What needs no brackets behind `_`, as in `G_stack`. */
const WORD = /^(?:[^{]|[\p{L}\p{M}\p{N}]+)$/u;

function grouped(text: string, alone: RegExp): string {
  return alone.test(text) ? text : `(${text})`;
}
