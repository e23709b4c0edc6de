import type { VFile } from 'vfile';
import type { LineKind } from '../line-count.ts';
import { report } from '../problem.ts';
import { isBlank, startOf, type Block } from './blocks.ts';

/** What the readers of a dump's parts share: where problems go, and what each line turned out to be. */
export interface Cursor {
  file: VFile;
  /** The kind of each line, in order. */
  kinds: LineKind[];
  /** Marks all lines of a block. */
  mark(block: Block, kind: LineKind): void;
  /** Reports a block, and marks all of its lines as reported. */
  reject(block: Block, severity: 'error' | 'warning', rule: string, reason: string): void;
}

/** A cursor on a dump whose visible lines are not accounted for yet. */
export function createCursor(file: VFile, lines: string[]): Cursor {
  const kinds: LineKind[] = lines.map((line) => (isBlank(line) ? 'blank' : 'reported'));
  const mark = (block: Block, kind: LineKind) =>
    kinds.fill(kind, block.line - 1, block.line - 1 + block.lines.length);
  return {
    file,
    kinds,
    mark,
    reject(block, severity, rule, reason) {
      report(file, severity, rule, startOf(block), reason);
      mark(block, 'reported');
    },
  };
}
