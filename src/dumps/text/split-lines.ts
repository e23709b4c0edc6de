import type { Line } from './blocks.ts';
import { canNameOrganization, isAuthors } from './who.ts';
import { isWhen } from './when.ts';

/** Between who and when; some programs write it as a dot of another kind. */
const SEPARATOR = /^[·⋅∙‧・]$/u;
/** Who, the separator, when: on one line. */
const JOINED = /^(.{1,120}?) ?[·⋅∙‧・] (.{3,40})$/u;
const WHO_AND_SEPARATOR = /^(.{1,120}?) ?[·⋅∙‧・]$/u;
const SEPARATOR_AND_WHEN = /^[·⋅∙‧・] ?(.{3,40})$/u;

/** Whether a line is the separator of a byline. */
export function isSeparator(text: string): boolean {
  return SEPARATOR.test(text);
}

/**
 * The lines of a byline that were joined into one, each for itself; other lines as they are.
 *
 * @example '• 7 authors · Oct 9, 2024' // becomes '• 7 authors', '·', 'Oct 9, 2024'
 */
export function splitLine(line: Line): Line[] {
  const { text } = line;
  const bullet = text.lastIndexOf(' • ');
  // A byline behind the end of an abstract.
  const tail = bullet < 0 ? [] : splitJoined(text.slice(bullet + 1));
  if (tail.length > 0 && isAuthors(tail[0] ?? '')) {
    return placed(line, [text.slice(0, bullet).trimEnd(), ...tail]);
  }
  return placed(line, splitJoined(text));
}

/** @returns the parts; none where the text is not a byline, or not more than one part of one. */
function splitJoined(text: string): string[] {
  const [, who = '', when = ''] = JOINED.exec(text) ?? [];
  if (isWhen(when) && (isAuthors(who) || canNameOrganization(who))) return [who, '·', when];
  const [, first = ''] = WHO_AND_SEPARATOR.exec(text) ?? [];
  if (isAuthors(first)) return [first, '·'];
  const [, last = ''] = SEPARATOR_AND_WHEN.exec(text) ?? [];
  return isWhen(last) ? ['·', last] : [];
}

function placed(line: Line, parts: string[]): Line[] {
  if (parts.length === 0) return [line];
  let from = 0;
  return parts.map((text) => {
    const at = Math.max(line.text.indexOf(text, from), from);
    from = at + text.length;
    return { number: line.number, column: line.column + at, text };
  });
}
