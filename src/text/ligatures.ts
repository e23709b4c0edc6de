/** What stands for characters of a text, up to an offset. */
export interface Ligature {
  text: string;
  end: number;
}

/** A tie is a no-break space; at the start, before a number, it says "about". */
export function tieAt(source: string, at: number): Ligature {
  const before = source.slice(Math.max(at - 2, 0), at);
  const after = source.slice(at + 1, at + 3);
  const isAbout = /(?:^|[\s([$])$/.test(before) && /^ ?[\d$.]/.test(after);
  const isRange = /\d[%KMBk]?$/.test(before) && /^\d/.test(after);
  const isTie = /\S$/.test(before) && /^\S/.test(after);
  const text = isAbout || isRange ? '~' : isTie ? '\u00A0' : '';
  return { text, end: at + 1 };
}

/** Quotation marks and dashes as TeX writes them: `` ` ``, ` `` `, `''`, `--`, `---`. */
export function ligatureAt(source: string, at: number): Ligature {
  const [before, after] = [source[at - 1] ?? ' ', source[at + 1] ?? ''];
  if (source[at] === '`') {
    if (after === '`') return { text: '“', end: at + 2 };
    const isQuote = /^[^`']{1,80}'(?!\w)/.test(source.slice(at + 1, at + 90));
    return { text: isQuote ? '‘' : '`', end: at + 1 };
  }
  if (source[at] === "'") return { text: /\s/.test(before) ? '"' : '”', end: at + 2 };
  const [dashes = '-'] = /^-+/.exec(source.slice(at, at + 9)) ?? [];
  const end = at + dashes.length;
  const isFlag = /[\s(]/.test(before) && /\w/.test(source[end] ?? '');
  const dash = DASHES[dashes.length];
  return { text: dash === undefined || (isFlag && dashes.length === 2) ? dashes : dash, end };
}

const DASHES: Readonly<Record<number, string>> = { 2: '–', 3: '—' };
