import type { Line } from './blocks.ts';
import { isHeadline, isParagraph, isTitleLike } from './look.ts';

/** A title is rarely broken over more lines. */
const MOST_TITLE_LINES = 4;
/** The shortest abstract of the real answers has 165 characters. */
const SHORT_ABSTRACT = 100;

/**
 * Lines of one block: one text, or two where a title stands right above its abstract. A program that
 * wraps lines fills them, so a line that had room for the first word of the next is the end of
 * something, and the last such line before a paragraph is the end of its title.
 */
export function splitGlued(lines: Line[]): Line[][] {
  if (lines.length < 2) return lines.length === 0 ? [] : [lines];
  for (let at = Math.min(MOST_TITLE_LINES, lines.length - 1); at > 0; at -= 1) {
    const [title, abstract] = [lines.slice(0, at), lines.slice(at)];
    if (endsEarly(title, abstract) && isFilled(abstract) && areTitleAndAbstract(title, abstract)) {
      return [title, abstract];
    }
  }
  return [lines];
}

function endsEarly(title: Line[], abstract: Line[]): boolean {
  return !isFull(title.at(-1), abstract[0], widthOf(abstract));
}

function isFilled(lines: Line[]): boolean {
  const width = widthOf(lines);
  return lines.every(
    (line, index) => index === lines.length - 1 || isFull(line, lines[index + 1], width),
  );
}

/** Whether the first word of the next line had no room any more. */
function isFull(line: Line | undefined, next: Line | undefined, width: number): boolean {
  const word = next?.text.split(' ', 1)[0] ?? '';
  return (line?.text.length ?? 0) + 1 + word.length > width;
}

function widthOf(lines: Line[]): number {
  return lines.reduce((most, { text }) => Math.max(most, text.length), 0);
}

function areTitleAndAbstract(title: Line[], abstract: Line[]): boolean {
  const [above, below] = [title, abstract].map((all) => all.map(({ text }) => text).join(' '));
  return (
    isTitleLike(above ?? '') &&
    isParagraph(below ?? '') &&
    (below ?? '').length >= SHORT_ABSTRACT &&
    /^[^\p{Ll}]/u.test(below ?? '') &&
    // Of a wrapped abstract, the lines up to one that was cut look like that too.
    (abstract.length === 1 || isHeadline(above ?? ''))
  );
}
