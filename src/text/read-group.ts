import { addStyled } from './inline.ts';
import { symbolNamed } from './lost-tex.ts';
import { STYLED } from './macros.ts';
import type { Run } from './run.ts';

/** Commands that lost their backslash, at the end of the text before a brace. */
const LOST_COMMAND =
  /(?:textbf|textit|texttt|textsc|textrm|textsuperscript|emph|mathbf|mathcal|mathbb|mathrm|operatorname|(?<![a-zA-Z])(?:text|url|boldsymbol|bm))$/;
const LONGEST_LOST_COMMAND = 20;

/** What stands between two braces. */
interface Group {
  content: string;
  start: number;
  close: number;
}

/**
 * Reads a group in braces: lost TeX is repaired; otherwise the braces are removed, unless they are
 * those of a set.
 *
 * @returns where to read on.
 */
export function readGroup(run: Run, at: number): number {
  const close = run.braces.get(at);
  if (close === undefined || close >= run.end) {
    run.onRepair('stray-brace', '{');
    return at + 1;
  }
  const group = { content: run.source.slice(at + 1, close), start: at + 1, close };
  const isRepaired =
    repairCommand(run, group) || repairSymbol(run, group) || repairFraction(run, group);
  if (!isRepaired) addGroup(run, group);
  return close + 1;
}

/** `textbf{so}` */
function repairCommand(run: Run, { content, start, close }: Group): boolean {
  const { out } = run;
  const [lost] = LOST_COMMAND.exec(out.text.slice(-LONGEST_LOST_COMMAND)) ?? [];
  if (lost === undefined) return false;
  run.onRepair('lost-command', `${lost}{${content}}`);
  out.text = out.text.slice(0, -lost.length);
  addStyled(out, STYLED[lost] ?? 'plain', run.readInside(start, close));
  return true;
}

/** `2{times}` */
function repairSymbol({ out, onRepair }: Run, { content }: Group): boolean {
  const symbol = symbolNamed(content);
  if (symbol === null) return false;
  onRepair('symbol-in-braces', `{${content}}`);
  out.text += symbol;
  return true;
}

/** `1{N}` */
function repairFraction({ out, onRepair }: Run, { content }: Group): boolean {
  if (!/\d$/.test(out.text) || !/^[a-zA-Z]$/.test(content)) return false;
  onRepair('fraction', `${out.text.at(-1)}{${content}}`);
  out.text += `/${content}`;
  return true;
}

function addGroup(run: Run, { content, start, close }: Group): void {
  const { out } = run;
  // Braces around several things are a set, or code.
  const isSet = /[,:"|][^]|^\s|\s$/.test(content);
  if (isSet) out.text += '{';
  else if (!/^\\|^.?$/.test(content)) run.onRepair('group', `{${content}}`);
  addStyled(out, 'plain', run.readInside(start, close));
  if (isSet) out.text += '}';
}
