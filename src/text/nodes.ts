/**
 * What a title or an abstract is made of: mdast (github.com/syntax-tree/mdast) with the nodes of
 * mdast-util-math, `inlineMath` and `math`, and two of our own for `R²` and `x₁`, which mdast lacks.
 */
import type { Parent, PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';

/** Raised text, as in `O(N²)`. */
export interface Superscript extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
}

/** Lowered text, as in `x₁`. */
export interface Subscript extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    superscript: Superscript;
    subscript: Subscript;
  }
  interface RootContentMap {
    superscript: Superscript;
    subscript: Subscript;
  }
  interface LinkData {
    /** The arXiv id, without its version, that the link refers to. */
    arxivId?: string;
  }
}

export type { PhrasingContent };
