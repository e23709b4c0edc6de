import type { Root } from 'mdast';
import { mathToMarkdown, type InlineMath } from 'mdast-util-math';
import { defaultHandlers } from 'mdast-util-to-markdown';
import remarkMath from 'remark-math';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Subscript, Superscript } from './nodes.ts';
import { isWebAddress } from './web-address.ts';

type Handlers = NonNullable<Options['handlers']>;
type Handle = NonNullable<Handlers[keyof Handlers]>;

const link: Handle = (node: Parameters<typeof defaultHandlers.link>[0], parent, state, info) =>
  isWebAddress(node.url)
    ? defaultHandlers.link(node, parent, state, info)
    : state.containerPhrasing(node, info);

const writeMath = mathToMarkdown().handlers?.inlineMath;

/** Between two formulas side by side, `$$` would open one of another kind. */
const inlineMath: Handle = (node: InlineMath, parent, state, info) => {
  const before = parent?.children[(state.indexStack.at(-1) ?? 0) - 1];
  const parting = before?.type === 'inlineMath' ? '<!-- -->' : '';
  return `${parting}${writeMath?.(node, parent, state, info)}`;
};

const processor = unified()
  .use(remarkMath)
  .use(remarkStringify, {
    handlers: {
      link,
      inlineMath: Object.assign(inlineMath, { peek: () => '$' }),
      superscript: wrapIn('sup'),
      subscript: wrapIn('sub'),
    },
  })
  .freeze();

/**
 * A title or an abstract as Markdown, with TeX between dollars. What Markdown would take for markup
 * is escaped, and no line is wrapped.
 *
 * @returns with a line end at the end, where it is not empty.
 */
export function toMarkdown(root: Root): string {
  return processor.stringify(root);
}

/** Markdown has no such node, so it becomes HTML. */
function wrapIn(tagName: string): Handle {
  const open = `<${tagName}>`;
  const close = `</${tagName}>`;
  const handle: Handle = (node: Superscript | Subscript, _, state, info) => {
    const text = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
    return `${open}${text}${close}`;
  };
  return Object.assign(handle, { peek: () => '<' });
}
