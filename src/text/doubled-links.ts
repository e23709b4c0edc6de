import { matchBraces } from './braces.ts';
import { findReferences } from './references.ts';
import { trimEndings } from '../values/trim-endings.ts';

/** An address with its text in braces, as the dumps keep what was `\href{url}{text}`. */
interface LinkedBraces {
  start: number;
  end: number;
  /** As it stands there: perhaps without a scheme, its special characters behind backslashes. */
  url: string;
  /** TeX, or null where it is an address itself and one is enough. */
  text: string | null;
}

/** A scheme, or a domain with a path, up to a brace or a space. */
const ADDRESS = /(?:https?:\/\/|(?<![\w@./:-])(?:[\w-]+\.)+[a-z]{2,}\/)[^\s{}<>"]*/g;

/**
 * Finds what is left of `\href{url}{text}` and `\url{url}` in the source of a text, before its
 * braces are read as TeX. Braces that do not close are left alone.
 *
 * @returns them in order; `start` and `end` take in an `\href{…}` around both.
 * @example findLinkedBraces('at https://a.io/x{here}.') // [{ start: 3, end: 23, url: 'https://a.io/x', text: 'here' }]
 */
export function findLinkedBraces(source: string): LinkedBraces[] {
  if (!source.includes('{') || !source.includes('/')) return [];
  const braces = matchBraces(source);
  const found: LinkedBraces[] = [];
  for (const { 0: url, index: start } of source.matchAll(ADDRESS)) {
    const after = start + url.length;
    const isClosed = source[after] === '}';
    const open = isClosed ? after + 1 : after;
    if (source[open] !== '{' || start < (found.at(-1)?.end ?? 0)) continue;
    // The brace before it has a partner: an `\href{url}{text}` that is whole.
    if (isClosed && braces.has(after)) continue;
    const close = braces.get(open);
    if (close === undefined) {
      const again = isClosed ? repeatedAt(source.slice(open + 1), url) : 0;
      if (again > 0) found.push({ start, end: open + 1 + again, url, text: null });
    } else if (!/[/?=&#]/.test(source.charAt(close + 1))) {
      const text = shown(source.slice(open + 1, close), url);
      found.push({ ...withCommand(source, start, close + 1), url, text });
    }
  }
  return found;
}

/** The place of a link, with the braces of its `\href` where that one has been kept. */
function withCommand(source: string, start: number, end: number): { start: number; end: number } {
  const command = /\\href\s?\{$/.exec(source.slice(Math.max(0, start - 7), start))?.[0];
  return command && source[end] === '}'
    ? { start: start - command.length, end: end + 1 }
    : { start, end };
}

/** What a text in braces says besides its address, without lost commands as in `blue{here}`. */
function shown(source: string, url: string): string | null {
  const text = source.trim();
  if (text === '' || isAddress(text, url)) return null;
  const command = /^\\?[a-z]*\{/i.exec(text)?.[0];
  if (command === undefined || matchBraces(text).get(command.length - 1) !== text.length - 1) {
    return text;
  }
  const inner = shown(text.slice(command.length, -1), url);
  return inner !== null && command.startsWith('\\') ? text : inner;
}

function isAddress(text: string, url: string): boolean {
  const address = text.replace(/\\(?=[_%#&~$])|[.,]$/g, '');
  if (bare(address) === bare(url)) return true;
  const reference = findReferences(address)[0];
  return reference?.start === 0 && reference.end === address.length;
}

/** How long the same address is at the start of a text; 0 when it is not there. */
function repeatedAt(text: string, url: string): number {
  const word = /^[^\s{}]*[^\s{}.,]/.exec(text)?.[0] ?? '';
  return bare(word) === bare(url) ? word.length : 0;
}

/** An address without the parts in which two spellings of it differ. */
function bare(address: string): string {
  const plain = address.replaceAll('\\', '').replace(/^https?:\/\//, '');
  return trimEndings(plain, ['.', '/']).toLowerCase();
}
