/**
 * Characters that a terminal obeys, or that change the order of what it shows: controls (Unicode
 * category Cc, which has escape), marks of direction and other formats (Cf), separators of lines and
 * paragraphs. The joiners of scripts and emoji stay.
 */
const OBEYED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const KEPT: ReadonlySet<string> = new Set(['\n', '\u200C', '\u200D']);

/**
 * A text for a terminal: what would be obeyed is shown by its number.
 *
 * @example printable('a\u001b[2Jb') // 'a\\u{1B}[2Jb'
 */
export function printable(text: string): string {
  return withoutObeyed(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16).toUpperCase()}}`;
  });
}

function withoutObeyed(text: string, escape: (character: string) => string): string {
  return text.replace(OBEYED, (character) => (KEPT.has(character) ? character : escape(character)));
}

/** Prints a value as JSON, in which what would be obeyed is escaped too. */
export function printJson(value: unknown): void {
  console.log(withoutObeyed(JSON.stringify(value), escaped));
}

function escaped(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return units.map((unit) => `\\u${unit}`).join('');
}

/** Prints results on standard output. */
export function print(text: string): void {
  console.log(printable(text));
}

/** Prints what went wrong on standard error. */
export function printError(text: string): void {
  console.error(printable(text));
}
