import type { Root } from 'mdast';
import type { Math as DisplayMath } from 'mdast-util-math';
import { unified, type Plugin, type Transformer } from 'unified';
import { linkify } from './links.ts';
import type { OnRepair } from './lost-tex.ts';
import type { PhrasingContent } from './nodes.ts';
import { parseInline } from './parse-inline.ts';
import { smarten } from './typography.ts';

/**
 * Parses a title or an abstract into mdast, once for all outputs. It is not Markdown: `*`, `_`, `#`
 * and `<` are text. TeX becomes what it stands for, what is left of lost TeX is repaired where it
 * is certain, and addresses become links.
 *
 * @param source paragraphs separated by a blank line, as the archive keeps it.
 * @param onRepair told of each repair of lost TeX.
 */
export function parseText(source: string, onRepair?: OnRepair): Root {
  const processor = onRepair === undefined ? silent : createProcessor(onRepair);
  return processor.runSync(processor.parse(source));
}

/** A unified parser of what abstracts are written in. */
const texParser: Plugin<[OnRepair], string, Root> = function (onRepair) {
  this.parser = (source): Root => ({
    type: 'root',
    children: source.split(/\n\s*\n/u).flatMap((paragraph) => {
      const text = paragraph.trim().replace(/\\([%&#])/g, '$1');
      return text === '' ? [] : blocksOf(parseInline(text, onRepair));
    }),
  });
};

const createProcessor = (onRepair: OnRepair) =>
  unified()
    .use(texParser, onRepair)
    .use((): Transformer<Root, Root> => linkify)
    .use((): Transformer<Root, Root> => smarten)
    .freeze();
const silent = createProcessor(() => undefined);

/** A paragraph, split where displayed mathematics stands in it. */
function blocksOf(nodes: (PhrasingContent | DisplayMath)[]): Root['children'] {
  const blocks: Root['children'] = [];
  let line: PhrasingContent[] = [];
  const endLine = () => {
    const children = trimmed(joined(line));
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'math') {
      endLine();
      blocks.push(node);
    } else {
      line.push(node);
    }
  }
  endLine();
  return blocks;
}

/** Neighbouring texts become one, so that rules see words whole. */
function joined(nodes: PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else all.push(node);
  }
  return all;
}

/** A paragraph has no space at its ends. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}
