import type { Options as Schema } from 'rehype-sanitize';
import { MATH_ATTRIBUTES, MATH_ELEMENTS } from './math-tree.ts';

/** What the elements that `mathToHast` makes may have. */
const mathAttributes = [
  ...MATH_ATTRIBUTES,
  ['mathbackground', 'currentcolor'],
  ['className', /^tml-[a-z]+$/],
] satisfies NonNullable<Schema['attributes']>[string];

/**
 * Everything that a title or an abstract may be made of. What is not named here is left out: an
 * element keeps its text. It is a second guard, in case a handler or a library lets something pass.
 */
export const htmlSchema: Schema = {
  tagNames: ['p', 'em', 'strong', 'code', 'a', 'sup', 'sub', ...MATH_ELEMENTS],
  attributes: {
    a: ['href', ['rel', 'noopener', 'nofollow', 'ugc']],
    code: [['className', 'tex']],
    ...Object.fromEntries(Array.from(MATH_ELEMENTS, (name) => [name, mathAttributes])),
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  // The rest would come from the schema of GitHub.
  ancestors: {},
  clobber: [],
  required: {},
};
