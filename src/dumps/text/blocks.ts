import { cleanLine } from '../../values/clean-text.ts';
import type { Place } from '../problem.ts';

/** A visible line, or a part of one. */
export interface Line {
  /** 1-based. */
  number: number;
  /** Of its first visible character, 1-based. */
  column: number;
  /** Clean: no space but the plain one, nothing invisible. */
  text: string;
}

/** Lines with no blank line between them, or some of those; at least one. */
export interface Block {
  lines: readonly [Line, ...Line[]];
  /** Its lines joined by a space. */
  text: string;
}

/** A line of which a reader sees nothing counts as blank: the capture indents some of them. */
export function isBlank(line: string): boolean {
  return cleanLine(line) === '';
}

/** Splits the lines of a dump at its blank lines. */
export function splitBlocks(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(blockOf(open));
    open = [];
  };
  for (const [index, raw] of lines.entries()) {
    const text = cleanLine(raw);
    if (text === '') close();
    else open.push({ number: index + 1, column: firstColumn(raw), text });
  }
  close();
  return blocks;
}

/** @param lines at least one. */
export function blockOf(lines: readonly Line[]): Block {
  return {
    lines: lines as [Line, ...Line[]],
    text: lines.map(({ text }) => text).join(' '),
  };
}

/** Where a block, or a line, begins. */
export function startOf(what: Block | Line): Place {
  const { number: line, column } = 'lines' in what ? what.lines[0] : what;
  return { line, column };
}

function firstColumn(raw: string): number {
  return raw.length - raw.trimStart().length + 1;
}
