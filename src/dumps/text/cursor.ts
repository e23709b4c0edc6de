import type { VFile } from 'vfile';
import type { LineKind } from '../line-count.ts';
import { isBlank, type Block, type Line } from './blocks.ts';

/** What the readers of a dump's parts share: where problems go, and what each line turned out to be. */
export interface Cursor {
  file: VFile;
  /** The kind of each line, in order. */
  kinds: LineKind[];
  /** Marks a line, or all lines of a block. */
  mark(what: Block | Line, kind: LineKind): void;
}

/** A cursor on a dump whose visible lines are not accounted for yet. */
export function createCursor(file: VFile, lines: string[]): Cursor {
  const kinds: LineKind[] = lines.map((line) => (isBlank(line) ? 'blank' : 'reported'));
  return {
    file,
    kinds,
    mark(what, kind) {
      for (const { number } of 'lines' in what ? what.lines : [what]) kinds[number - 1] = kind;
    },
  };
}
