import type { Kind } from './math-characters.ts';

/** One atom of a formula as text. */
export interface Piece {
  text: string;
  kind: Kind;
  /** A letter or digit right after it would read as part of it. */
  isOpenEnded?: boolean;
}

const WORDS: ReadonlySet<Kind> = new Set<Kind>(['ordinary', 'function', 'fraction']);
/** Next to these there is no operand, so an operator there is a sign, as in −1 or 3×. */
const NO_OPERAND_BEFORE: ReadonlySet<Kind> = new Set<Kind>([
  ...(['binary', 'relation', 'open', 'punctuation', 'function'] as const),
]);
const NO_OPERAND_AFTER: ReadonlySet<Kind> = new Set<Kind>(['relation', 'close', 'punctuation']);

/**
 * One line with the spaces of careful typing: around relations and binary operators (but `−1`,
 * `3×`, `∼30%`), after punctuation, and between a function and its argument.
 *
 * @param isTight as in scripts, where only functions are set apart.
 */
export function joinPieces(pieces: readonly Piece[], isTight = false): string {
  const visible = pieces.filter(({ kind }) => kind !== 'space');
  let line = '';
  let index = 0;
  for (const piece of pieces) {
    if (piece.kind === 'space') {
      line += ' ';
      continue;
    }
    const previous = visible[index - 1];
    const isSpaced = previous !== undefined && isApart(visible, index, isTight);
    line += (isSpaced ? ' ' : '') + piece.text;
    index += 1;
  }
  return line
    .replace(/\s+/g, ' ')
    .replace(/(?<=[([{⟨⌈⌊]) | (?=[)\]}⟩⌉⌋,;])/g, '')
    .trim();
}

/** Whether there is a space before the piece at the index, which is not the first. */
function isApart(pieces: readonly Piece[], index: number, isTight: boolean): boolean {
  const [left, right] = [pieces[index - 1], pieces[index]];
  if (!left || !right) return false;
  if (WORDS.has(left.kind) && WORDS.has(right.kind)) {
    return left.kind !== 'ordinary' || right.kind !== 'ordinary' || left.isOpenEnded === true;
  }
  if (left.kind === 'close' && (right.kind === 'function' || right.kind === 'fraction'))
    return true;
  if (isTight) return false;
  if (left.kind === 'punctuation') return isParting(pieces, index);
  if (left.kind === 'relation' && right.kind === 'relation') return false;
  return isInfix(pieces, index - 1) || isInfix(pieces, index);
}

/** An operator or relation with something on both sides, and not the sign of one. */
function isInfix(pieces: readonly Piece[], index: number): boolean {
  const kind = pieces[index]?.kind;
  const [left, right] = [pieces[index - 1]?.kind, pieces[index + 1]?.kind];
  if (left === undefined || right === undefined) return false;
  if (kind === 'binary') return !NO_OPERAND_BEFORE.has(left) && !NO_OPERAND_AFTER.has(right);
  if (kind !== 'relation') return false;
  if (left === 'relation') return isInfix(pieces, index - 1);
  return left !== 'open' && left !== 'punctuation' && right !== 'close';
}

/** Whether punctuation is followed by a space: a colon only in `f: X → Y`, not in `1:10`. */
function isParting(pieces: readonly Piece[], index: number): boolean {
  if (pieces[index - 1]?.text !== ':') return true;
  let depth = 0;
  for (const { kind } of pieces.slice(index)) {
    if (kind === 'open') depth += 1;
    else if (kind === 'close') depth -= 1;
    if (depth < 0) return false;
    if (depth === 0 && kind === 'relation') return pieces[index]?.kind !== 'relation';
  }
  return false;
}
