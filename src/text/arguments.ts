import type { Run } from './run.ts';

/** What a command is given in braces: where it begins, and where the brace after it stands. */
export interface Argument {
  start: number;
  close: number;
}

/** The argument `{…}` at a place, perhaps behind a space; null where there is none. */
export function argumentAt({ source, braces, end }: Run, at: number): Argument | null {
  const open = source[at] === ' ' ? at + 1 : at;
  const close = source[open] === '{' ? braces.get(open) : undefined;
  return close === undefined || close >= end ? null : { start: open + 1, close };
}

/** The end of all arguments, `[…]` and `{…}`, from a place on. */
export function endOfArguments(run: Run, at: number): number {
  const { source, end } = run;
  let after = at;
  for (;;) {
    const argument = source[after] === '{' ? argumentAt(run, after) : null;
    const optional = source[after] === '[' ? source.indexOf(']', after) : -1;
    const close = argument?.close ?? (optional < end ? optional : -1);
    if (close < 0) return after;
    after = close + 1;
  }
}
