import { accentAt } from './accents.ts';
import { argumentAt, endOfArguments, type Argument } from './arguments.ts';
import { addStyled } from './inline.ts';
import { ABBREVIATIONS, DROPPED, REFERENCES, STYLED, SWITCHES, SYMBOLS } from './macros.ts';
import { mathSymbol } from './math-symbol.ts';
import type { Run } from './run.ts';

const COMMAND = /\\(?:([a-zA-Z]+)\*?|([^]))/y;

/** A command that has a name. */
interface Command {
  name: string;
  /** As it is written, such as `\emph`. */
  written: string;
  at: number;
  /** Where it ends. */
  after: number;
  /** Where to read on when it takes nothing: behind the braces of `\LaTeX{}`. */
  next: number;
  argument: Argument | null;
}

/**
 * Reads what a backslash begins: an accent, a character or a command.
 *
 * @returns where to read on.
 */
export function readCommand(run: Run, at: number): number {
  const { source, out } = run;
  const accent = accentAt(source, at);
  if (accent && accent.end <= run.end) {
    out.text += accent.letter;
    return accent.end;
  }
  COMMAND.lastIndex = at;
  const [written = '\\', name, character = ''] = COMMAND.exec(source) ?? [];
  const after = at + written.length;
  if (name === undefined) {
    out.text += characterOf(character);
    return after;
  }
  const next = source.startsWith('{}', after) ? after + 2 : after;
  const argument = next > after ? null : argumentAt(run, after);
  return readNamed(run, { name, written, at, after, next, argument });
}

/** What a backslash and a character that is not a letter stand for. */
function characterOf(character: string): string {
  if (character === '\\') return ' ';
  if (/[\s,;:>]/.test(character)) return '\u00A0';
  return /[!/@-]/.test(character) ? '' : character;
}

function readNamed(run: Run, command: Command): number {
  const { name, after, argument } = command;
  if (Object.hasOwn(ABBREVIATIONS, name)) return writeAbbreviation(run, command);
  if (Object.hasOwn(SWITCHES, name)) return switchStyle(run, command);
  if (REFERENCES.test(name) && argument) {
    run.out.text = run.out.text.trimEnd();
    return endOfArguments(run, after);
  }
  if (DROPPED.has(name)) return endOfArguments(run, after);
  return argument ? readWithArgument(run, command, argument) : readAlone(run, command);
}

function writeAbbreviation({ source, out }: Run, { name, next }: Command): number {
  const abbreviation = ABBREVIATIONS[name] ?? '';
  out.text += source[next] === '.' ? abbreviation.slice(0, -1) : abbreviation;
  return next;
}

/** `{\it …}`: the rest of the group has the style. */
function switchStyle(run: Run, { name, after }: Command): number {
  const start = run.source[after] === ' ' ? after + 1 : after;
  addStyled(run.out, SWITCHES[name] ?? 'plain', run.readInside(start, run.end));
  return run.end;
}

function readWithArgument(run: Run, { name, written }: Command, argument: Argument): number {
  if (name === 'textcolor') return readColoured(run, argument);
  if (name === 'footnote' || name === 'footnotetext') return readFootnote(run, argument);
  const style = Object.hasOwn(STYLED, name) ? STYLED[name] : undefined;
  if (style === undefined) run.onRepair('unknown-command', written);
  addStyled(run.out, style ?? 'plain', run.readInside(argument.start, argument.close));
  return argument.close + 1;
}

/** `\textcolor{red}{…}`: the colour goes, the text stays. */
function readColoured(run: Run, colour: Argument): number {
  const text = argumentAt(run, colour.close + 1);
  if (!text) return colour.close + 1;
  addStyled(run.out, 'plain', run.readInside(text.start, text.close));
  return text.close + 1;
}

function readFootnote(run: Run, { start, close }: Argument): number {
  run.out.text += ' (';
  addStyled(run.out, 'plain', run.readInside(start, close));
  run.out.text += ')';
  return close + 1;
}

/** A command without an argument: a character, or its own name where it is not known. */
function readAlone({ source, out, onRepair }: Run, { name, written, at, next }: Command): number {
  if (Object.hasOwn(STYLED, name)) return next;
  if (Object.hasOwn(SYMBOLS, name)) {
    out.text += SYMBOLS[name] ?? '';
    return next;
  }
  const symbol = mathSymbol(name);
  if (symbol === null) onRepair('unknown-command', written);
  out.text += symbol ?? name;
  // TeX eats the space behind a command; people leave it out before one that binds.
  const isBound = symbol !== null && /\S$/.test(source[at - 1] ?? ' ');
  return isBound && source[next] === ' ' ? next + 1 : next;
}
