import { textOf, type Block } from './blocks.ts';
import { MAX_LINE_LENGTH } from './cursor.ts';

/** The text blocks of one entry. `title` is null for paragraphs that no title precedes. */
export interface Segment {
  title: Block | null;
  paragraphs: Block[];
}

/** Twice the longest title of the real dumps (133); the shortest abstract there has 1,350. */
const LONGEST_TITLE = 300;

/**
 * Divides the text blocks between two bylines into entries. The first block is a title and the
 * next its abstract. After that the look of the blocks decides: a title is one short line that
 * does not end like a sentence, and with a paragraph after it starts the next entry (the page
 * leaves out some bylines); anything else is a further paragraph of the abstract. A title at the
 * very end is taken for an entry without an abstract, which the caller reports, so that in doubt
 * nothing is swallowed.
 */
export function segment(blocks: Block[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, block] of blocks.entries()) {
    const open = segments.at(-1);
    const next = blocks[index + 1];
    if (!open || !(open.title || !canBeTitle(block))) {
      segments.push(
        canBeTitle(block) ? { title: block, paragraphs: [] } : { title: null, paragraphs: [block] },
      );
    } else if (
      looksLikeTitle(block) &&
      (next ? !looksLikeTitle(next) : open.paragraphs.length > 0)
    ) {
      segments.push({ title: block, paragraphs: [] });
    } else {
      open.paragraphs.push(block);
    }
  }
  return segments;
}

/** Whether a block has a line that is too long to be read. */
export function isOverlong(block: Block): boolean {
  return block.lines.some((line) => line.length > MAX_LINE_LENGTH);
}

function canBeTitle(block: Block): boolean {
  return !isOverlong(block) && textOf(block).length <= LONGEST_TITLE;
}

function looksLikeTitle(block: Block): boolean {
  if (!canBeTitle(block) || block.lines.length > 1) return false;
  const text = textOf(block);
  return !/[.][)"'”’]*$/u.test(text) && !text.includes('://');
}
