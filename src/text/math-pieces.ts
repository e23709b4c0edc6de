import type { Element, ElementContent } from 'hast';
import { ACCENTS, kindOf, type Kind } from './math-characters.ts';
import { plainLetters } from './math-letters.ts';
import { subscript, superscript } from './math-scripts.ts';
import { joinPieces, type Piece } from './math-spacing.ts';
import { toSuperscript } from './scripts.ts';

/** The atoms of a formula in order, each as text. */
export function readPieces(node: ElementContent): Piece[] {
  if (node.type !== 'element') return [];
  switch (node.tagName) {
    case 'mi':
    case 'mn':
      return piece(plainLetters(textOf(node)), 'ordinary');
    case 'mtext':
    case 'ms':
      return piece(textOf(node), 'ordinary');
    case 'mo':
      return readOperator(node);
    case 'mspace':
      return Number.parseFloat(property(node, 'width') ?? '') > 0.1 ? piece(' ', 'space') : [];
    case 'mphantom':
      return [];
    case 'mfrac':
      return readFraction(node);
    case 'msqrt':
      return piece(`√${grouped(readAll(node.children))}`, 'ordinary');
    case 'mroot':
      return readRoot(node);
    case 'msub':
    case 'munder':
      return readScripts(node, 'sub');
    case 'msup':
    case 'mover':
      return readScripts(node, 'sup');
    case 'msubsup':
    case 'munderover':
      return readScripts(node, 'sub', 'sup');
    case 'menclose':
      return readEnclosed(node);
    case 'mtable':
      return piece(readTable(node), 'ordinary');
    default:
      return readAll(node.children);
  }
}

function readAll(nodes: readonly ElementContent[]): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of nodes.flatMap(readPieces)) {
    const last = pieces.at(-1);
    // U+2061, function application, follows the name of a function.
    if (piece.text !== '\u2061') pieces.push(piece);
    else if (last) last.kind = 'function';
  }
  return pieces;
}

function readOperator(node: Element): Piece[] {
  const text = textOf(node);
  // \mid, which looks like a fence, but has another space.
  if (text === '∣' || (text === '|' && property(node, 'lspace') === '0.22em')) {
    return piece('|', 'relation');
  }
  // The first half of `:=`, which sets the other close.
  if (text === ':' && property(node, 'rspace') === '0em' && property(node, 'lspace') !== '0em') {
    return piece(text, 'relation');
  }
  return piece(text === '\\' ? '∖' : text, kindOf(text, property(node, 'form')));
}

function readFraction(node: Element): Piece[] {
  const [upper = [], lower = []] = node.children.map(readPieces);
  if (property(node, 'linethickness')?.startsWith('0')) {
    return piece(`${joinPieces(upper)} choose ${joinPieces(lower)}`, 'fraction');
  }
  const isSum = upper.some(({ kind }) => kind === 'binary' || kind === 'relation');
  const numerator = isSum ? grouped(upper) : joinPieces(upper);
  return piece(`${numerator}/${grouped(lower)}`, 'fraction');
}

function readRoot(node: Element): Piece[] {
  const [base = [], index = []] = node.children.map(readPieces);
  const degree = joinPieces(index, true);
  const raised = toSuperscript(degree);
  if (raised !== null) return piece(`${raised}√${grouped(base)}`, 'ordinary');
  return piece(`${grouped(base)}^(1/${degree})`, 'ordinary');
}

/** Rows separated by semicolons, cells by commas; aligned rows (`a &= b`) run on. */
function readTable(table: Element): string {
  const isAligned = [table.properties['className']].flat().includes('tml-jot');
  const rows = elements(table).map((row) => {
    if (isAligned) return joinPieces(readAll(row.children));
    const cells = elements(row).map((cell) => joinPieces(readAll(cell.children)).replace(/,$/, ''));
    return cells.filter(Boolean).join(', ');
  });
  return rows.filter(Boolean).join('; ');
}

function readScripts(node: Element, ...kinds: ('sub' | 'sup')[]): Piece[] {
  const [base, ...scripts] = elements(node);
  if (!base) return [];
  const pieces = readAll([base]);
  const mark = scripts[0]?.tagName === 'mo' ? ACCENTS.get(textOf(scripts[0])) : undefined;
  if (mark !== undefined && kinds.length === 1) return accented(pieces, mark);
  const written = scripts.map((script, index) => {
    const text = joinPieces(readAll([script]), true);
    return kinds[index] === 'sup' ? superscript(text) : subscript(text);
  });
  const atoms = pieces.filter((atom) => atom.kind !== 'space');
  const [first, last] = [atoms[0], atoms.at(-1)];
  // Several atoms without fences: {ab}^2, and not (a + b)^2 or 10^2.
  const isGroup = atoms.length > 1 && !(first?.kind === 'open' && last?.kind === 'close');
  const text = isGroup ? `(${joinPieces(pieces)})` : joinPieces(pieces);
  const kind = atoms.length === 1 && first ? first.kind : 'ordinary';
  // After x_max a letter or digit would be taken for more of it.
  const isOpenEnded = /[_^][\p{L}\p{N}.]+$/u.test(written.join(''));
  return [{ text: text + written.join(''), kind, isOpenEnded }];
}

function readEnclosed(node: Element): Piece[] {
  const pieces = readAll(node.children);
  return property(node, 'notation') === 'top' ? accented(pieces, '\u0304') : pieces;
}

/** The mark on a single letter; over more it would sit on the last only, and is left out. */
function accented(pieces: Piece[], mark: string): Piece[] {
  const [only] = pieces;
  if (!only || pieces.length > 1 || !/^.$/u.test(only.text)) return pieces;
  return [{ ...only, text: (only.text + mark).normalize('NFC') }];
}

/** In parentheses, unless it is one atom. */
function grouped(pieces: Piece[]): string {
  const text = joinPieces(pieces);
  const visible = pieces.filter(({ kind }) => kind !== 'space');
  return visible.length === 1 && !/[\s/]/.test(text) ? text : `(${text})`;
}

function piece(text: string, kind: Kind): Piece[] {
  return text === '' ? [] : [{ text, kind }];
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .replaceAll('\u200B', '');
}

function property(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  return typeof value === 'string' ? value : undefined;
}

function elements(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element');
}
