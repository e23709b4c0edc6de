import type { Element } from 'hast';
import { readPieces } from './math-pieces.ts';
import { sourceToText } from './math-source-text.ts';
import { joinPieces } from './math-spacing.ts';
import { mathToHast } from './math.ts';

/**
 * A formula as a line of plain text, near to what a reader would type: `O(N²)`, `α ≤ 0.5`,
 * `x_max`, `2^(O(s log s))`, `(a + b)/2`, `√(x + 1)`.
 *
 * @param tex without its delimiters.
 * @param math the same formula where it was rendered already; null where that failed, which
 * leaves the words of the source.
 * @returns text without backslashes, `^{`, `_{` and unbalanced braces.
 */
export function mathToText(tex: string, math: Element | null = mathToHast(tex, false)): string {
  const text = math ? joinPieces(readPieces(math)) : sourceToText(tex);
  return withoutMarkup(text).normalize('NFC');
}

/** Braces of sets stay where they match: \left\{ without its other side does not. */
function withoutMarkup(text: string): string {
  const plain = text.replaceAll('\\', '∖').replace(/([_^])\{/g, '$1 {');
  return isBalanced(plain) ? plain : plain.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim();
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
