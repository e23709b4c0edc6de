import type { Organization } from '../../schema/dump.ts';
import { report } from '../problem.ts';
import { quote } from '../../values/quote.ts';
import { startOf, textOf, type Block } from './blocks.ts';
import { cutByline, isByline, readByline, type Byline, type WrittenDate } from './byline.ts';
import type { Cursor } from './cursor.ts';
import { isOverlong, segment, SURE_ABSTRACT, type Segment } from './segments.ts';

/** An entry whose date still lacks the year: only the whole dump can tell it. */
export interface Draft {
  title: string;
  /** Empty where there is none. */
  abstract: string;
  authorCount: number | null;
  organization: Organization | null;
  comments: number | null;
  date: WrittenDate | null;
  line: number;
}

/**
 * Reads the entries of a dump from the blocks after its preamble. What is not an entry is reported.
 */
export function readEntries(blocks: Block[], cursor: Cursor): Draft[] {
  const drafts: Draft[] = [];
  let texts: Block[] = [];
  for (const block of blocks.flatMap(cutByline)) {
    if (!isByline(block)) {
      for (const single of singleLines(block, cursor)) texts.push(single);
      continue;
    }
    if (texts.length === 0) {
      const reason = `Unexpected byline ${quote(textOf(block))}, expected the title of an entry`;
      cursor.reject(block, 'error', 'unexpected-byline', reason);
      continue;
    }
    for (const draft of readGroup(texts, block, cursor)) drafts.push(draft);
    texts = [];
  }
  return [...drafts, ...readGroup(texts, null, cursor)];
}

/** A title, and each paragraph of an abstract, is one line of its own. */
function singleLines(block: Block, cursor: Cursor): Block[] {
  const blocks = block.lines.map((line, index) => ({ line: block.line + index, lines: [line] }));
  const [, second] = blocks;
  if (second) {
    const reason =
      'Unexpected line, expected a blank line before it; it was read as if there were one';
    report(cursor.file, 'warning', 'missing-blank-line', startOf(second), reason);
  }
  return blocks;
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
    if (part.isGuess) {
      const reason = `Unexpected ${quote(textOf(part.title))} between two abstracts, expected a byline before a title; it was read as a title`;
      report(cursor.file, 'warning', 'guessed-title', startOf(part.title), reason);
    }
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
  const text = textOf(title);
  const texts = paragraphs.flatMap((block) => readParagraph(block, cursor));
  reportLongParagraphs(paragraphs, cursor);
  if (paragraphs.length === 0) {
    const [rule, found] = atEnd
      ? ['unexpected-end', 'end of the dump']
      : ['missing-abstract', 'end of the entry'];
    const reason = `Unexpected ${found} after the title ${quote(text)}, expected its abstract`;
    report(cursor.file, 'error', rule, startOf(title), reason);
  }
  return {
    title: text,
    abstract: texts.join('\n\n'),
    authorCount: byline?.authorCount ?? null,
    organization: byline?.organization ?? null,
    comments: byline?.comments ?? null,
    date: byline?.date ?? null,
    line: title.line,
  };
}

/**
 * A second paragraph that is as long as an abstract may be an abstract whose title and byline were
 * lost.
 */
function reportLongParagraphs([first, ...others]: Block[], cursor: Cursor): void {
  const isLong = (block: Block) => textOf(block).length >= SURE_ABSTRACT;
  if (!first || !isLong(first)) return;
  for (const block of others.filter(isLong)) {
    const reason = `Unexpected ${quote(textOf(block))} after an abstract, expected a byline or a title; it was read as a further paragraph`;
    report(cursor.file, 'warning', 'long-paragraph', startOf(block), reason);
  }
}

function readParagraph(block: Block, cursor: Cursor): string[] {
  if (isOverlong(block)) {
    const { length } = textOf(block);
    cursor.reject(
      block,
      'error',
      'line-too-long',
      `Unexpected line of ${length} characters, expected an abstract; it was left out`,
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
