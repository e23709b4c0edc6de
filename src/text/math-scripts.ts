import { toSubscript, toSuperscript } from './scripts.ts';

/**
 * Signs that are written after a base as they are, because they are raised by themselves or by
 * custom.
 */
const RAISED: ReadonlyMap<string, string> = new Map([
  ...Array.from('′″‴⁗†‡°*', (sign) => [sign, sign] as const),
  ['∗', '*'],
  ['⋆', '*'],
  ['∘', '°'],
  ['⊤', 'ᵀ'],
  ['⊺', 'ᵀ'],
]);

/** @param text of the script, without spaces around operators. */
export function superscript(text: string): string {
  const raised = Array.from(text, (sign) => RAISED.get(sign) ?? toSuperscript(sign));
  return script('^', text, raised.includes(null) ? null : raised.join(''));
}

/** @param text of the script, without spaces around operators. */
export function subscript(text: string): string {
  return script('_', text, toSubscript(text));
}

/**
 * Small characters where there are any; `_max`, `^Ω` for a word, number or letter; `^(Ω(k))` for
 * anything else. Words of three letters stay words, which are read and searched for.
 */
function script(sign: '^' | '_', text: string, shifted: string | null): string {
  if (text === '') return '';
  if (shifted !== null && !/\p{L}{3}/u.test(text)) return shifted;
  return /^(?:[\p{Lu}\p{Ll}\p{Lo}\p{Nd}.]+|[^\s()[\]{}])$/u.test(text)
    ? `${sign}${text}`
    : `${sign}(${text})`;
}
