import type { Element, ElementContent } from 'hast';
import type { Link, Paragraph, Root } from 'mdast';
import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { htmlSchema } from './html-schema.ts';
import { mathToHast } from './math.ts';
import type { Subscript, Superscript } from './nodes.ts';
import { isWebAddress } from './web-address.ts';

/** Where the paper of an arXiv id is in the archive; null where it has none. */
type PaperHref = (arxivId: string) => string | null;

declare module 'vfile' {
  interface DataMap {
    paperHref: PaperHref | undefined;
  }
}

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['link']>>[0];

/** Strangers wrote these links. */
const LINK_REL = ['noopener', 'nofollow', 'ugc'];

const handlers = {
  superscript: (state: State, node: Superscript) => element('sup', state.all(node)),
  subscript: (state: State, node: Subscript) => element('sub', state.all(node)),
  inlineMath: (_: State, { value }: InlineMath) => mathToHast(value, false) ?? tex(`$${value}$`),
  math: (_: State, { value }: DisplayMath) =>
    mathToHast(value, true) ?? element('p', [tex(`$$${value}$$`)]),
  link(state: State, node: Link) {
    const arxivId = node.data?.arxivId;
    const href = arxivId === undefined ? null : state.options.file?.data.paperHref?.(arxivId);
    if (href) return element('a', state.all(node), { href });
    if (!isWebAddress(node.url)) return state.all(node);
    const link = defaultHandlers.link(state, node);
    link.properties['rel'] = LINK_REL;
    return link;
  },
} satisfies Handlers;

const inlineHandlers = {
  ...handlers,
  root: (state: State, { children }: Root) =>
    children.flatMap((block, index): ElementContent[] => {
      const content = [state.one(block, undefined) ?? []].flat();
      return index === 0 ? content : [{ type: 'text', value: ' ' }, ...content];
    }),
  paragraph: (state: State, node: Paragraph) => state.all(node),
  link: (state: State, node: Link) => state.all(node),
  math: handlers.inlineMath,
} satisfies Handlers;

const toBlocks = createProcessor(handlers);
const toPhrase = createProcessor(inlineHandlers);

/**
 * An abstract as HTML: paragraphs and displayed mathematics, well-formed as XML too.
 *
 * @param options.paperHref links to papers of the archive lead there instead of to arXiv.
 */
export function toHtml(root: Root, options: { paperHref?: PaperHref } = {}): string {
  return serialize(toBlocks, root, options.paperHref);
}

/** A title as HTML that may stand inside a link: phrasing, with the text of its own links alone. */
export function toInlineHtml(root: Root): string {
  return serialize(toPhrase, root);
}

function createProcessor(known: Handlers) {
  return unified()
    .use(remarkRehype, { handlers: known })
    .use(rehypeSanitize, htmlSchema)
    .use(rehypeStringify, { closeSelfClosing: true })
    .freeze();
}

function serialize(
  processor: ReturnType<typeof createProcessor>,
  root: Root,
  paperHref?: PaperHref,
): string {
  const file = new VFile({ data: { paperHref } });
  const html = processor.stringify(processor.runSync(root, file), file);
  // XML forbids it in text (XML 1.0, 2.4), and the library leaves every `>` as it is.
  return html.replaceAll(']]>', ']]&#x3E;');
}

function element(tagName: string, children: ElementContent[], properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

function tex(value: string): Element {
  return element('code', [{ type: 'text', value }], { className: ['tex'] });
}
