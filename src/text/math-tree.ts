import type { Element, ElementContent, Properties } from 'hast';
import { toWords } from './math-words.ts';

type Value = string | number;

/** A node of the tree that temml builds (its `src/mathMLTree.js`, `tree.js` and `domTree.js`). */
export interface TemmlNode {
  /** The name of a MathML element; fragments, texts and HTML nodes have none. */
  type?: string;
  text?: string;
  children?: TemmlNode[];
  attributes?: Record<string, Value>;
  classes?: string[];
  style?: Record<string, Value>;
}

/** All that a formula is made of. */
export const MATH_ELEMENTS: ReadonlySet<string> = new Set([
  ...['math', 'mrow', 'mstyle', 'mpadded', 'mphantom', 'menclose'],
  ...['mi', 'mn', 'mo', 'mtext', 'ms', 'mspace'],
  ...['mfrac', 'msqrt', 'mroot', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover'],
  ...['mtable', 'mtr', 'mtd'],
]);

/** What carries meaning. Colours and sizes do not, and may make a text unreadable. */
export const MATH_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['accent', 'columnalign', 'depth', 'display', 'displaystyle', 'fence', 'form', 'height'],
  ...['largeop', 'linethickness', 'lspace', 'mathvariant', 'maxsize', 'minsize', 'movablelimits'],
  ...['notation', 'rowspacing', 'rspace', 'scriptlevel', 'separator', 'stretchy', 'symmetric'],
  'width',
]);

/** The classes of temml that `src/styles/math.css` knows. Its others fine-tune single browsers. */
const CLASSES: ReadonlySet<string> = new Set(['tml-left', 'tml-right', 'tml-jot']);

/** More than nested braces can make; a deeper tree comes from commands that take in each other. */
const MAX_DEPTH = 100;

/**
 * Temml's tree as hast, without inline style.
 *
 * @throws RangeError for a tree that is too deep.
 * @throws TypeError for a node that is not MathML.
 */
export function treeToHast(node: TemmlNode, depth = 0): ElementContent[] {
  if (depth > MAX_DEPTH) throw new RangeError('unexpected depth of a formula');
  if (node.text !== undefined) return node.text ? [{ type: 'text', value: node.text }] : [];
  const children = (node.children ?? []).flatMap((child) => treeToHast(child, depth + 1));
  const { type } = node;
  if (type === undefined) {
    // HTML: a link, a picture, the number of an equation.
    if (node.attributes ?? 'href' in node) throw new TypeError('unexpected HTML in a formula');
    return children;
  }
  if (!MATH_ELEMENTS.has(type)) throw new TypeError(`unexpected <${type}> in a formula`);
  const element = toElement(type, node, children);
  return [type === 'mn' || type === 'mtext' ? toWords(element) : element];
}

function toElement(tagName: string, node: TemmlNode, children: ElementContent[]): Element {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (MATH_ATTRIBUTES.has(name)) properties[name] = String(value);
  }
  // A rule (`\rule`) is black in temml, and would be invisible on a dark page.
  if (tagName === 'mspace' && node.attributes?.['mathbackground'] !== undefined) {
    properties['mathbackground'] = 'currentcolor';
  }
  const style = styleOf(node);
  // The size of an accent, in style only; `scriptlevel` says the same (MathML Core, 2.1.3).
  const level = style['mathDepth'] ?? style['math-depth'];
  if (level !== undefined) properties['scriptlevel'] ??= String(level);
  const className = [
    ...(node.classes ?? []).filter((name) => CLASSES.has(name)),
    ...(style['fontWeight'] === 'bold' ? ['tml-bold'] : []),
    ...(style['border'] === undefined ? [] : ['tml-box']),
  ];
  if (className.length > 0) properties['className'] = className;
  return { type: 'element', tagName, properties, children };
}

function styleOf({ style = {}, attributes }: TemmlNode): Record<string, Value> {
  // The only command that writes the attribute is \pmb.
  return attributes?.['style'] === 'font-weight:bold' ? { fontWeight: 'bold' } : style;
}
