import { mathToText } from './math-text.ts';

const known = new Map<string, string | null>();

/**
 * The character that a command of mathematics stands for, as in `5 \times 3`; null where it does
 * not stand for one.
 */
export function mathSymbol(name: string): string | null {
  const symbol = known.get(name);
  if (symbol !== undefined) return symbol;
  const text = mathToText(`\\${name}`);
  const character = text !== name && Array.from(text).length === 1 ? text : null;
  known.set(name, character);
  return character;
}
