import type { Element } from 'hast';
import temml from 'temml';
import { nesting, repairTex } from './math-source.ts';
import { treeToHast, type TemmlNode } from './math-tree.ts';

/** Far above any formula of 54,000 papers, whose longest has 169 characters. */
const MAX_LENGTH = 2000;
const MAX_NESTING = 50;

/** Commands of common packages that authors use in abstracts and temml does not know. */
const MACROS = {
  '\\ensuremath': '#1',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mathds': '\\mathbb{#1}',
  '\\mbox': '\\text{#1}',
  '\\nicefrac': '{#1/#2}',
  '\\sfrac': '{#1/#2}',
  // Temml writes letters of the phonetic alphabet, which nobody searches for.
  '\\textsc': '\\text{#1}',
  '\\textsubscript': '{}_{\\text{#1}}',
  '\\textsuperscript': '{}^{\\text{#1}}',
  '\\xspace': '{}',
};

/**
 * A formula as MathML: the `<math>` element, without inline style, links, ids or handlers.
 *
 * @param tex without its delimiters.
 * @returns null where it cannot be rendered: commands that are not TeX's own, TeX that is broken,
 *   or something that is not a formula of an abstract (too long, nested too deep). The reader is
 *   better served by the source then.
 */
export function mathToHast(tex: string, isDisplay: boolean): Element | null {
  if (tex.length > MAX_LENGTH || nesting(tex) > MAX_NESTING) return null;
  const repaired = repairTex(tex);
  if (repaired === null) return null;
  try {
    const tree = temml.__renderToMathMLTree(repaired, {
      displayMode: isDisplay,
      // Temml takes the prototype of this object away and writes into it.
      macros: { ...MACROS },
      // In em and pt.
      maxSize: [4, 40],
      throwOnError: true,
      trust: false,
      // A row after each top-level operator, between which a line may break.
      wrap: 'tex',
    }) as TemmlNode;
    const [math] = treeToHast(tree);
    return math?.type === 'element' && math.tagName === 'math' ? math : null;
  } catch {
    // Not only its ParseError: `x^` is a TypeError in temml, and a deep nesting a RangeError.
    return null;
  }
}
