import type { Organization } from '../../../schema.ts';
import { report } from '../../problem.ts';
import { quote } from '../../quote.ts';
import { startOf, textOf, type Block } from './blocks.ts';
import { cutByline, isByline, readByline, type Byline, type WrittenDate } from './byline.ts';
import type { Cursor } from './cursor.ts';
import { isOverlong, segment, type Segment } from './segments.ts';

/** An entry whose date still lacks the year that only the whole dump can tell. */
export interface Draft {
  title: string;
  abstract: string | null;
  authorCount: number | null;
  organization: Organization | null;
  comments: number | null;
  date: WrittenDate | null;
  line: number;
}

/** Reads the entries of a dump from the blocks after its preamble. What is no entry is reported. */
export function readEntries(blocks: Block[], cursor: Cursor): Draft[] {
  const drafts: Draft[] = [];
  let texts: Block[] = [];
  for (const block of blocks.flatMap(cutByline)) {
    if (!isByline(block)) {
      texts.push(block);
      continue;
    }
    if (texts.length === 0) {
      const reason = `Unexpected byline ${quote(textOf(block))}, expected the title of an entry`;
      cursor.reject(block, 'error', 'unexpected-byline', reason);
      continue;
    }
    drafts.push(...readGroup(texts, block, cursor));
    texts = [];
  }
  return [...drafts, ...readGroup(texts, null, cursor)];
}

/** The entries from one byline to the next; the byline belongs to the last of them. */
function readGroup(texts: Block[], bylineBlock: Block | null, cursor: Cursor): Draft[] {
  const segments = segment(texts);
  return segments.flatMap((part, index) => {
    const isLast = index === segments.length - 1;
    const byline = isLast && bylineBlock ? readByline(bylineBlock, cursor) : null;
    if (!part.title) {
      rejectParagraphs(part, cursor);
      if (isLast && bylineBlock) cursor.mark(bylineBlock, 'reported');
      return [];
    }
    const atEnd = isLast && !bylineBlock;
    return [readEntry(part.title, part.paragraphs, byline, atEnd, cursor)];
  });
}

function readEntry(
  title: Block,
  paragraphs: Block[],
  byline: Byline | null,
  atEnd: boolean,
  cursor: Cursor,
): Draft {
  cursor.mark(title, 'entry');
  const [first, ...more] = title.lines.map((line) => line.trim());
  const texts = paragraphs.flatMap((block) => readParagraph(block, cursor));
  if (more.length > 0) {
    const reason = 'Unexpected line below a title, expected a blank line; it was read as abstract';
    report(
      cursor.file,
      'warning',
      'missing-blank-line',
      { line: title.line + 1, column: 1 },
      reason,
    );
    texts.unshift(more.join(' '));
  } else if (paragraphs.length === 0) {
    const [rule, found] = atEnd
      ? ['unexpected-end', 'end of the dump']
      : ['missing-abstract', 'end of the entry'];
    const reason = `Unexpected ${found} after the title ${quote(first ?? '')}, expected its abstract`;
    report(cursor.file, 'error', rule, startOf(title), reason);
  }
  return {
    title: first ?? '',
    abstract: texts.length > 0 ? texts.join('\n\n') : null,
    authorCount: byline?.authorCount ?? null,
    organization: byline?.organization ?? null,
    comments: byline?.comments ?? null,
    date: byline?.date ?? null,
    line: title.line,
  };
}

function readParagraph(block: Block, cursor: Cursor): string[] {
  if (isOverlong(block)) {
    const longest = Math.max(...block.lines.map((line) => line.length));
    cursor.reject(
      block,
      'error',
      'line-too-long',
      `Unexpected line of ${longest} characters, expected an abstract; it was left out`,
    );
    return [];
  }
  cursor.mark(block, 'entry');
  return [textOf(block)];
}

function rejectParagraphs({ paragraphs }: Segment, cursor: Cursor): void {
  for (const block of paragraphs) {
    if (isOverlong(block)) readParagraph(block, cursor);
    else
      cursor.reject(
        block,
        'error',
        'missing-title',
        `Unexpected paragraph ${quote(textOf(block))}, expected the title of an entry`,
      );
  }
}
