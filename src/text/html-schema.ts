import type { Options as Schema } from 'rehype-sanitize';

/** What `mathToHast` makes: MathML Core without links, actions and inline style. */
const MATH_ELEMENTS = [
  ...['math', 'mrow', 'mstyle', 'mpadded', 'mphantom', 'menclose'],
  ...['mi', 'mn', 'mo', 'mtext', 'ms', 'mspace'],
  ...['mfrac', 'msqrt', 'mroot', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover'],
  ...['mmultiscripts', 'mprescripts', 'none', 'mtable', 'mtr', 'mtd'],
];

const MATH_ATTRIBUTES = [
  ...['accent', 'columnalign', 'depth', 'display', 'displaystyle', 'fence', 'form', 'height'],
  ...['largeop', 'linethickness', 'lspace', 'mathvariant', 'maxsize', 'minsize', 'movablelimits'],
  ...['notation', 'rowspacing', 'rspace', 'scriptlevel', 'separator', 'stretchy', 'symmetric'],
  'width',
  ['mathbackground', 'currentcolor'],
  ['className', /^(?:tml-[a-z]+|(?:up|down)strike|sout)$/],
] satisfies NonNullable<Schema['attributes']>[string];

/**
 * Everything that a title or an abstract may be made of. What is not named here is left out: an
 * element keeps its text. It is a second guard, should a handler or a library let something pass.
 */
export const htmlSchema: Schema = {
  tagNames: ['p', 'em', 'strong', 'code', 'a', 'sup', 'sub', ...MATH_ELEMENTS],
  attributes: {
    a: ['href', ['rel', 'noopener', 'nofollow', 'ugc']],
    code: [['className', 'tex']],
    ...Object.fromEntries(MATH_ELEMENTS.map((name) => [name, MATH_ATTRIBUTES])),
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  // The rest would come from the schema of GitHub.
  ancestors: {},
  clobber: [],
  required: {},
};
