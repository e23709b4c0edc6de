import { counted } from '../../values/counted.ts';
import { quote } from '../../values/quote.ts';
import { report, type Severity } from '../problem.ts';
import { startOf, type Block, type Line } from './blocks.ts';
import type { Cursor } from './cursor.ts';
import { isOverlong } from './look.ts';
import type { Doubt } from './segments.ts';

/** What is set aside, and what the owner can do about it. */
const DOUBTS = {
  'missing-title': [
    'error',
    'expected a title before it',
    'put the title above it, or add an answer of the API for this day',
  ],
  'doubtful-title': [
    'error',
    'expected one title, its abstract and its byline',
    'put the missing lines in, or add an answer of the API for this day',
  ],
  'unknown-text': [
    'warning',
    'expected a label of the page, or a title with an abstract or a byline',
    'nothing is lost if it is not a title',
  ],
} as const satisfies Record<Doubt, readonly [Severity, string, string]>;

/** A text that is not part of an entry. */
export interface Aside {
  block: Block;
  doubt: Doubt;
}

/** Reports what was set aside: neighbours that are in doubt for one reason are one message. */
export function reportAside(asides: Aside[], cursor: Cursor): void {
  let run: Aside[] = [];
  const close = () => {
    const [first] = run;
    if (first) reportRun(first, run, cursor);
    run = [];
  };
  for (const aside of asides) {
    if (isOverlong(aside.block.text)) {
      close();
      reportOverlong(aside.block, cursor);
    } else {
      if (run[0] && run[0].doubt !== aside.doubt) close();
      run.push(aside);
    }
  }
  close();
}

function reportRun({ block, doubt }: Aside, run: Aside[], cursor: Cursor): void {
  const lines = run.reduce((sum, aside) => sum + new Set(aside.block.lines.map(lineOf)).size, 0);
  const [severity, expected, hint] = DOUBTS[doubt];
  const done = `set aside ${counted(lines, 'line')}`;
  const reason = `Unexpected ${quote(block.text)}, ${expected}; ${done}; ${hint}`;
  report(cursor.file, severity, doubt, startOf(block), reason);
  for (const aside of run) cursor.mark(aside.block, 'reported');
}

/** Reports a text that is too long to be read. */
export function reportOverlong(block: Block, cursor: Cursor): void {
  const reason = `Unexpected text of ${block.text.length} characters, expected an abstract; it was set aside`;
  report(cursor.file, 'error', 'line-too-long', startOf(block), reason);
  cursor.mark(block, 'reported');
}

function lineOf({ number }: Line): number {
  return number;
}
