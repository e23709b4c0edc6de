/** Neighbouring lines of a dump with no blank line between them. */
export interface Block {
  /** 1-based number of its first line. */
  line: number;
  lines: string[];
}

/** A line of spaces counts as blank: the capture indents some of them. */
export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** Splits the lines of a dump at its blank lines. */
export function splitBlocks(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) {
      open = null;
    } else if (open) {
      open.lines.push(line);
    } else {
      open = { line: index + 1, lines: [line] };
      blocks.push(open);
    }
  }
  return blocks;
}

/** The place of the first visible character of a block. */
export function startOf(block: Block): { line: number; column: number } {
  const first = block.lines[0] ?? '';
  return { line: block.line, column: first.length - first.trimStart().length + 1 };
}

/** The text of a block, its lines joined by a space. */
export function textOf(block: Block): string {
  return block.lines.map((line) => line.trim()).join(' ');
}
