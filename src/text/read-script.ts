import { scriptAt, type Script } from './find-script.ts';
import type { InlineBuilder } from './inline.ts';
import { greekAtEnd, repairScript } from './lost-tex.ts';
import type { PhrasingContent } from './nodes.ts';
import type { Run } from './run.ts';

const DEGREE = '°';

/**
 * Reads `x^2`, `x^{10}`, `x_i`, `360^circ`; what is not a script stays as it is.
 *
 * @returns where to read on.
 */
export function readScript(run: Run, at: number): number {
  const { source, out } = run;
  const isAfterScript = out.text === '' && (out.last()?.type.endsWith('script') ?? false);
  const script = scriptAt(source, at, run.end, run.braces, isAfterScript);
  if (!script || !hasBase(out, script)) {
    out.text += source[at] ?? '';
    return at + 1;
  }
  if (script.text === DEGREE) {
    run.onRepair('degree', source.slice(at, script.end));
    out.text = `${out.text.trimEnd()}${DEGREE}`;
  } else {
    const style = source[at] === '^' ? 'superscript' : 'subscript';
    run.onRepair(style, source.slice(at, script.end));
    addScript(run, style, script);
  }
  return script.end;
}

/**
 * Whether there is something that a script can belong to: right before it, except for a degree.
 */
function hasBase(out: InlineBuilder, { text }: Script): boolean {
  const base = out.text.trimEnd();
  if (base !== out.text && text !== DEGREE) return false;
  return base !== '' || out.last() !== undefined;
}

function addScript(run: Run, type: 'superscript' | 'subscript', script: Script): void {
  const { out } = run;
  const greek = greekAtEnd(out.text);
  if (greek) out.text = out.text.slice(0, greek.at) + greek.letter;
  const children: PhrasingContent[] =
    script.text === null
      ? run.readInside(script.start, script.close)
      : [{ type: 'text', value: script.text }];
  for (const child of children) if (child.type === 'text') child.value = repairScript(child.value);
  if (children.length > 0) out.add({ type, children });
}
