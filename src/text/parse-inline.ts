import type { Math as DisplayMath } from 'mdast-util-math';
import { matchBraces } from './braces.ts';
import { createInline } from './inline.ts';
import { ligatureAt, tieAt, type Ligature } from './ligatures.ts';
import type { OnRepair } from './lost-tex.ts';
import type { PhrasingContent } from './nodes.ts';
import { readCommand } from './read-command.ts';
import { readGroup } from './read-group.ts';
import { readScript } from './read-script.ts';
import type { Run } from './run.ts';
import { createSpanFinder, findSpans, type Span } from './spans.ts';

/** Deeper groups lose their markup: no text has them. */
const MAX_DEPTH = 40;
const SPECIAL = /[\\{}~`^_]|''|-{2,}/g;

/**
 * Reads one paragraph, in which TeX may stand, or what is left of it.
 *
 * @param source without line ends.
 * @returns nodes in order; displayed mathematics stands between the others.
 */
export function parseInline(source: string, onRepair: OnRepair): (PhrasingContent | DisplayMath)[] {
  const braces = matchBraces(source);
  const spans = findSpans(source, (text) => parseInline(text, onRepair) as PhrasingContent[]);
  const spanFrom = createSpanFinder(spans);

  function read(start: number, end: number, depth: number): PhrasingContent[] {
    if (depth > MAX_DEPTH) return [{ type: 'text', value: bare(source.slice(start, end)) }];
    const out = createInline(onRepair);
    const readInside = (from: number, to: number) => read(from, to, depth + 1);
    const run: Run = { source, braces, end, out, onRepair, readInside };
    let at = start;
    while (at < end) at = readNext(run, at, spanFrom(at));
    return out.end();
  }
  return read(0, source.length, 0);
}

/** What remains of groups that are too deep to read. */
function bare(source: string): string {
  return source.replace(/\\(?:[a-zA-Z]+|[^])|[{}^_~$\\]/g, '');
}

/**
 * Reads plain text, if any, and what ends it.
 *
 * @param span the next one.
 * @returns where to read on.
 */
function readNext(run: Run, start: number, span: Span | undefined): number {
  const { source, end, out } = run;
  const stop = Math.min(span?.start ?? end, end);
  SPECIAL.lastIndex = start;
  const at = Math.min(SPECIAL.exec(source)?.index ?? stop, stop);
  out.text += source.slice(start, at);
  if (at === end) return end;
  if (span?.start !== at) return readSpecial(run, at);
  for (const node of span.nodes) out.add(node);
  return span.end;
}

/** @returns where to read on. */
function readSpecial(run: Run, at: number): number {
  switch (run.source[at]) {
    case '\\':
      return readCommand(run, at);
    case '{':
      return readGroup(run, at);
    case '}':
      run.onRepair('stray-brace', '}');
      return at + 1;
    case '^':
    case '_':
      return readScript(run, at);
    case '~':
      return write(run, tieAt(run.source, at));
    default:
      return write(run, ligatureAt(run.source, at));
  }
}

function write({ out }: Run, { text, end }: Ligature): number {
  out.text += text;
  return end;
}
