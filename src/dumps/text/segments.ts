import { textOf, type Block } from './blocks.ts';

/**
 * Longest line that is read. The longest line of the real dumps has 1,920 characters and the
 * longest abstract of 50,000 papers stays far below this; anything longer is not an abstract.
 */
const MAX_LINE_LENGTH = 65_536;

/** The text blocks of one entry. */
export interface Segment {
  /** Null for a paragraph that no title precedes. */
  title: Block | null;
  paragraphs: Block[];
  /** Whether the title could as well be a paragraph of the abstract before it. */
  isGuess: boolean;
}

/** Twice the longest title of the real dumps (133). */
const LONGEST_TITLE = 300;
/** The shortest abstract of the real dumps has 1,350 characters; a paragraph of one may be short. */
export const SURE_ABSTRACT = 400;

/**
 * Divides the text blocks between two bylines into entries. The first block is a title and the next
 * its abstract. After that the look of the blocks decides. A short line that does not end like a
 * sentence, with a paragraph after it, is the title of the next entry: the page leaves out some
 * bylines. Any short block before a long one is taken for a title too, as a guess. Anything else is
 * a further paragraph of the abstract, except a title at the very end: it is taken for an entry
 * without an abstract, which the caller reports, so that nothing is lost silently.
 */
export function segment(blocks: Block[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, block] of blocks.entries()) {
    const open = segments.at(-1);
    const start = open?.title ? startsEntry(block, blocks[index + 1], open) : 'yes';
    if (start === 'no') {
      open?.paragraphs.push(block);
    } else if (canBeTitle(block)) {
      segments.push({ title: block, paragraphs: [], isGuess: start === 'maybe' });
    } else {
      segments.push({ title: null, paragraphs: [block], isGuess: false });
    }
  }
  return segments;
}

/** Whether a block after an entry's title starts the next entry. */
function startsEntry(block: Block, next: Block | undefined, open: Segment): 'yes' | 'maybe' | 'no' {
  if (!next) return looksLikeTitle(block) && open.paragraphs.length > 0 ? 'yes' : 'no';
  if (looksLikeTitle(block)) return looksLikeTitle(next) ? 'no' : 'yes';
  const isBetweenAbstracts = open.paragraphs.length > 0 && textOf(next).length >= SURE_ABSTRACT;
  return isBetweenAbstracts && canBeTitle(block) && !endsOpen(block) ? 'maybe' : 'no';
}

/** Whether a block is too long to be read. */
export function isOverlong(block: Block): boolean {
  return textOf(block).length > MAX_LINE_LENGTH;
}

function canBeTitle(block: Block): boolean {
  return !isOverlong(block) && textOf(block).length <= LONGEST_TITLE;
}

function looksLikeTitle(block: Block): boolean {
  if (!canBeTitle(block) || endsOpen(block)) return false;
  const text = textOf(block);
  return !/[.][)"'”’]*$/u.test(text) && !text.includes('://');
}

/** Whether a text announces that it goes on. */
function endsOpen(block: Block): boolean {
  return /[:;,]$/u.test(textOf(block));
}
