import { toString } from 'mdast-util-to-string';
import { repairAfterScript, repairWords, type OnRepair } from './lost-tex.ts';
import type { Style } from './macros.ts';
import type { PhrasingContent } from './nodes.ts';

/** Collects the nodes of a run of text; text that is not in a node yet may still be changed. */
export interface InlineBuilder {
  text: string;
  last(): PhrasingContent | undefined;
  add(node: PhrasingContent): void;
  end(): PhrasingContent[];
}

/** @param onRepair told of each word of lost TeX that is repaired in plain text. */
export function createInline(onRepair: OnRepair): InlineBuilder {
  const nodes: PhrasingContent[] = [];
  return {
    text: '',
    last: () => nodes.at(-1),
    add(node) {
      this.end();
      nodes.push(node);
    },
    end() {
      if (this.text === '') return nodes;
      const isAfterScript = this.last()?.type.endsWith('script') ?? false;
      const text = isAfterScript ? repairAfterScript(this.text, onRepair) : this.text;
      const value = repairWords(text, onRepair).replace(/ {2,}/g, ' ');
      nodes.push({ type: 'text', value });
      this.text = '';
      return nodes;
    },
  };
}

/** Adds nodes in a style; those without one as they are. */
export function addStyled(out: InlineBuilder, style: Style, children: PhrasingContent[]): void {
  if (children.length === 0) return;
  if (style === 'plain') for (const child of children) addPlain(out, child);
  else if (style === 'inlineCode') out.add({ type: style, value: toString(children) });
  else out.add({ type: style, children });
}

function addPlain(out: InlineBuilder, child: PhrasingContent): void {
  if (child.type === 'text') out.text += child.value;
  else out.add(child);
}
